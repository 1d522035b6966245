import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { BookmarkAddRegular } from '@fluentui/react-icons/svg/bookmark-add'
import { BookmarkOffRegular } from '@fluentui/react-icons/svg/bookmark-off'
import { useState } from 'react'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useDo } from '../../shared/ask.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import type { Listing } from './listing.ts'

export type SavedView = ResultOf<'views/list'>['views'][number]

/** Keeps what is shown now as a view of one's own, or removes the view that is shown. */
export function SaveView({ listing, shown }: { listing: Listing; shown: SavedView | undefined }) {
  const say = useSay()
  const toasts = useToasts()
  const restored = useRestoreFocusTarget()
  const [isAsking, setAsking] = useState(false)
  const forget = useDo('views/forget')
  if (shown) {
    return (
      <Button
        size="small"
        appearance="transparent"
        icon={<BookmarkOffRegular />}
        disabled={forget.isPending}
        onClick={() =>
          forget.mutate(
            { id: shown.id },
            {
              onSuccess: () => toasts.done(say('tab/views.forgotten', { name: shown.name })),
              onError: toasts.failed,
            },
          )
        }
      >
        {say('views/forget')}
      </Button>
    )
  }
  return (
    <>
      <Button
        {...restored}
        size="small"
        appearance="transparent"
        icon={<BookmarkAddRegular />}
        onClick={() => setAsking(true)}
      >
        {say('views/save')}
      </Button>
      {isAsking && <NameDialog listing={listing} close={() => setAsking(false)} />}
    </>
  )
}

function NameDialog({ listing, close }: { listing: Listing; close: () => void }) {
  const say = useSay()
  const toasts = useToasts()
  const save = useDo('views/save')
  const [name, setName] = useState('')
  const [id] = useState(() => crypto.randomUUID())
  const failure = save.error ? failureOf(save.error) : null
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate(
              { id, name, content: listing },
              {
                onSuccess() {
                  toasts.done(say('tab/views.saved', { name }))
                  close()
                },
              },
            )
          }}
        >
          <DialogBody>
            <DialogTitle>{say('views/save')}</DialogTitle>
            <DialogContent>
              {failure && failure.faults.length === 0 && <Failed error={failure} />}
              <Field
                label={say('views/field.name')}
                required
                hint={say('tab/views.hint')}
                validationMessage={failure?.faults[0]?.message}
              >
                <Input autoFocus maxLength={40} value={name} onChange={(_, { value }) => setName(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>{say('common/cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={save.isPending}>
                {say('views/save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
