import { Button, mergeClasses, Text } from '@fluentui/react-components'
import { QrCodeRegular } from '@fluentui/react-icons/svg/qr-code'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { useFormStyles } from './report.tsx'

/** The poster that leads to the page where nobody says who they are, to be printed and hung up. */
export function Poster() {
  const say = useSay()
  const layout = useLayout()
  const form = useFormStyles()
  const toasts = useToasts()
  const draw = useDo('safety/poster')
  return (
    <section className={mergeClasses(layout.surface, layout.apart, form.form)}>
      <span className={layout.tight}>
        <Text weight="semibold" size={400}>
          {say('safety/poster')}
        </Text>
        <Text className={layout.quiet}>{say('tab/safety.poster.text')}</Text>
      </span>
      <Button
        icon={<QrCodeRegular />}
        disabled={draw.isPending}
        onClick={() => draw.mutate({}, { onSuccess: saveFile, onError: toasts.failed })}
      >
        {say('tab/safety.poster.download')}
      </Button>
    </section>
  )
}
