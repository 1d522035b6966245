import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { KeyRegular } from '@fluentui/react-icons/svg/key'
import { useState } from 'react'
import type { ResultOf } from '../../core/use-cases.ts'
import { useReread } from './ask.ts'
import { useLayout } from './layout.ts'
import { useSay } from './say.ts'
import { send } from './send.ts'
import { Failed } from './states.tsx'
import { sayMoment } from './time.ts'
import './password-texts.ts'

const useStyles = makeStyles({
  secret: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    userSelect: 'all',
  },
})

type Shown = ResultOf<'accounts/reveal-password'>

/**
 * Shows a temporary password to the person it was made for, once: it warns first, offers a copy, and forgets
 * the password when the dialog closes.
 */
export function PasswordButton({
  passwordId,
  whose,
  small,
  isPass = false,
}: {
  passwordId: string
  whose?: string
  small?: boolean
  /** A pass for one sign-in and not a password. */
  isPass?: boolean
}) {
  const say = useSay()
  const reread = useReread()
  const [open, setOpen] = useState(false)
  const name = isPass ? 'tab/pass.open' : 'tab/password.open'
  function toggle(next: boolean) {
    setOpen(next)
    if (!next) void Promise.all([reread('requests'), reread('directory'), reread('accounts')])
  }
  return (
    <Dialog open={open} onOpenChange={(_, data) => toggle(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button
          icon={<KeyRegular />}
          size={small ? 'small' : 'medium'}
          aria-label={whose ? `${say(name)}: ${whose}` : undefined}
        >
          {say(name)}
        </Button>
      </DialogTrigger>
      <DialogSurface>{open && <PasswordOnce passwordId={passwordId} isPass={isPass} />}</DialogSurface>
    </Dialog>
  )
}

function PasswordOnce({ passwordId, isPass }: { passwordId: string; isPass: boolean }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const [shown, setShown] = useState<Shown | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [copied, setCopied] = useState(false)

  async function reveal() {
    setBusy(true)
    setError(null)
    try {
      setShown(await send('accounts/reveal-password', { passwordId }))
    } catch (thrown) {
      setError(thrown)
    }
    setBusy(false)
  }

  return (
    <DialogBody>
      <DialogTitle>{say(isPass ? 'tab/pass.open' : 'tab/password.title')}</DialogTitle>
      <DialogContent className={layout.stack}>
        <Text>
          {say(shown ? 'tab/password.write-down' : isPass ? 'tab/pass.warning' : 'tab/password.warning')}
        </Text>
        {error !== null && <Failed error={error} />}
        {shown && (
          <div className={layout.stack} aria-live="polite">
            <div className={layout.tight}>
              <Text className={layout.quiet}>{say('tab/password.sign-in-name')}</Text>
              <code className={styles.secret}>{shown.signInName}</code>
            </div>
            <div className={layout.tight}>
              <Text className={layout.quiet}>{say(isPass ? 'tab/pass.open' : 'tab/password.password')}</Text>
              <code className={styles.secret}>{shown.password}</code>
            </div>
            {shown.usableUntil && (
              <Text>{say('tab/pass.until', { time: sayMoment(say, shown.usableUntil, new Date()) })}</Text>
            )}
          </div>
        )}
      </DialogContent>
      <DialogActions>
        <DialogTrigger disableButtonEnhancement>
          <Button>{say('common/close')}</Button>
        </DialogTrigger>
        {shown ? (
          <Button
            appearance="primary"
            icon={<CopyRegular />}
            onClick={() =>
              navigator.clipboard.writeText(shown.password).then(
                () => setCopied(true),
                () => {},
              )
            }
          >
            {say(copied ? 'tab/password.copied' : 'tab/password.copy')}
          </Button>
        ) : (
          <Button appearance="primary" disabled={busy || error !== null} onClick={reveal}>
            {say('tab/password.show')}
          </Button>
        )}
      </DialogActions>
    </DialogBody>
  )
}
