import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useState } from 'react'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { useToasts } from '../../shared/toasts.tsx'

/** Saves a plan as a workbook, to keep or to print. */
export function DownloadPlan({ planId }: { planId: string }) {
  const say = useSay()
  const toasts = useToasts()
  const [isBusy, setIsBusy] = useState(false)
  async function download() {
    setIsBusy(true)
    try {
      saveFile(await send('directory/download-plan', { planId }))
    } catch (error) {
      toasts.failed(error)
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <Button icon={<ArrowDownloadRegular />} disabledFocusable={isBusy} onClick={download}>
      {say('tab/plan.download')}
    </Button>
  )
}
