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
} from '@fluentui/react-components'
import { useState } from 'react'
import { useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'

/** Another name for a building. */
export function RenameBuilding(props: {
  building: { buildingId: string; building: string }
  close: () => void
}) {
  const { building, close } = props
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const rename = useDo('places/rename-building')
  const [name, setName] = useState(building.building)
  const fault = rename.error ? failureOf(rename.error).faults[0] : undefined
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('places/rename-building')}</DialogTitle>
          <DialogContent className={layout.stack}>
            {rename.error && !fault && <Failed error={rename.error} />}
            <Field label={say('places/field.building')} required validationMessage={fault?.message}>
              <Input autoFocus value={name} onChange={(_, { value }) => setName(value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say('common/cancel')}</Button>
            <Button
              appearance="primary"
              disabled={rename.isPending}
              onClick={() =>
                rename.mutate(
                  { id: building.buildingId, name },
                  {
                    onSuccess() {
                      toasts.done(say('tab/places.renamed'))
                      close()
                    },
                  },
                )
              }
            >
              {say('tab/places.save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
