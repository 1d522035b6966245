import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Text,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'

/** Removes a roster that was only tried out, once the person has read what that means. */
export function RemoveRoster({ rosterId, name }: { rosterId: string; name: string }) {
  const say = useSay()
  const layout = useLayout()
  const [open, setOpen] = useState(false)
  const remove = useDo('rosters/remove')
  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="subtle" aria-label={`${say('rosters/remove')}: ${name}`}>
          {say('tab/roster.remove')}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('rosters/remove')}</DialogTitle>
          <DialogContent className={layout.stack}>
            <Text weight="semibold">{name}</Text>
            <Text>{say('tab/roster.remove.text')}</Text>
            {remove.error && <Failed error={remove.error} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('common/close')}</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              disabled={remove.isPending}
              onClick={() => remove.mutate({ rosterId }, { onSuccess: () => setOpen(false) })}
            >
              {say('rosters/remove')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
