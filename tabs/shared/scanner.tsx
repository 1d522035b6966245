import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactNode, useRef, useState } from 'react'
import { Camera } from './camera.tsx'
import { useHandScanner } from './hand-scanner.ts'
import { useLayout } from './layout.ts'
import { useSay } from './say.ts'
import './scan-texts.ts'

const useStyles = makeStyles({
  type: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-end' },
})

/** By what a code came here. */
export type ScanWay = 'camera' | 'scanner' | 'typed'

/** The scanner of Teams: reads one code, or null when somebody closes it. */
export type ScanCode = (() => Promise<string | null>) | null

/**
 * Every way to read codes on one screen: the camera, the scanner of Teams, a hand scanner and typing. `children` stand
 * between the picture and the buttons, `status` beside the buttons.
 */
export function Scanner(props: {
  scanCode: ScanCode
  found: (code: string, how: ScanWay) => Promise<void>
  /** Whether the camera looks at once. */
  looks?: boolean
  status?: ReactNode
  children?: ReactNode
}) {
  const { scanCode, found, looks = true, status, children } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const [code, setCode] = useState('')
  const [camera, setCamera] = useState<'on' | 'off' | 'missing'>(looks ? 'on' : 'off')

  // What is found is told to the screen as it is then, not as it was when the scanner of Teams was opened.
  const tell = useRef(found)
  tell.current = found

  useHandScanner((text) => void found(text, 'scanner'))

  /** It reads one code at a time: it is opened again until somebody closes it. */
  async function scanInTeams(scanCode: () => Promise<string | null>) {
    setCamera('off')
    for (let text = await scanCode(); text !== null; text = await scanCode())
      await tell.current(text, 'camera')
    setCamera('on')
  }

  return (
    <>
      {camera === 'on' && (
        <Camera
          label={say('tab/scan.camera')}
          found={(text) => void found(text, 'camera')}
          failed={() => setCamera('missing')}
        />
      )}
      {camera === 'missing' && (
        <Text role="status" className={layout.quiet}>
          {say('tab/scan.camera-off')}
        </Text>
      )}
      {children}
      <div className={layout.apart}>
        {status}
        <div className={layout.row}>
          <Button appearance="subtle" onClick={() => setCamera(camera === 'on' ? 'off' : 'on')}>
            {say(camera === 'on' ? 'tab/scan.camera-stop' : 'tab/scan.camera-start')}
          </Button>
          {scanCode && (
            <Button appearance="subtle" onClick={() => void scanInTeams(scanCode)}>
              {say('tab/scan.teams-scanner')}
            </Button>
          )}
        </div>
      </div>
      <form
        noValidate
        className={styles.type}
        onSubmit={(event) => {
          event.preventDefault()
          if (code.trim() !== '') void found(code, 'typed')
          setCode('')
        }}
      >
        <Field label={say('tab/scan.code')} className={layout.grow}>
          <Input
            value={code}
            maxLength={300}
            autoComplete="off"
            onChange={(_, { value }) => setCode(value)}
          />
        </Field>
        <Button type="submit">{say('tab/scan.enter')}</Button>
      </form>
    </>
  )
}
