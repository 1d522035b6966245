import {
  Button,
  Combobox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Option,
  Text,
} from '@fluentui/react-components'
import { PersonArrowRightRegular } from '@fluentui/react-icons/svg/person-arrow-right'
import { useDeferredValue, useState } from 'react'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'

interface Chosen {
  id: string
  name: string
}

/** The specialist names who prints slips: of a class without a teacher, or whose teacher is away. */
export function GiveSlips({ slipId, name }: { slipId: string; name: string }) {
  const say = useSay()
  const layout = useLayout()
  const toasts = useToasts()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const give = useDo('slips/give')
  function toggle(next: boolean) {
    setOpen(next)
    setChosen(null)
    give.reset()
  }
  function confirm({ id: personId, name }: Chosen) {
    give.mutate(
      { slipId, personId },
      {
        onSuccess() {
          toggle(false)
          toasts.done(say('tab/slips.given', { name }))
        },
      },
    )
  }
  return (
    <Dialog open={open} onOpenChange={(_, data) => toggle(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button icon={<PersonArrowRightRegular />} aria-label={`${say('tab/slips.give')}: ${name}`}>
          {say('tab/slips.give')}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{`${say('tab/slips.give.title')} ${name}`}</DialogTitle>
          <DialogContent className={layout.stack}>
            <Text>{say('tab/slips.give.text')}</Text>
            <Field label={say('tab/slips.give.person')}>
              <StaffBox choose={setChosen} />
            </Field>
            {give.error && <Failed error={give.error} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('common/cancel')}</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              disabled={!chosen || give.isPending}
              onClick={() => chosen && confirm(chosen)}
            >
              {say('slips/give')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** Finds staff while their name is typed; only somebody who was found can be chosen. */
function StaffBox({ choose, ...given }: { choose: (person: Chosen | null) => void }) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const found = useAsk('people/find', { text }, { enabled: text.length >= 2 })
  const staff = (found.data?.people ?? []).filter(({ className }) => !className)
  return (
    <Combobox
      {...given}
      freeform
      inlinePopup
      autoComplete="off"
      placeholder={say('tab/person.placeholder')}
      value={typed}
      selectedOptions={[]}
      onChange={(event) => {
        setTyped(event.target.value)
        choose(null)
      }}
      onOptionSelect={(_, { optionValue, optionText }) => {
        if (!optionValue) return
        setTyped(optionText ?? '')
        choose({ id: optionValue, name: optionText ?? '' })
      }}
    >
      {staff.map(({ id, name, signInName }) => (
        <Option key={id} value={id} text={name}>
          {`${name} · ${signInName}`}
        </Option>
      ))}
      {found.data && staff.length === 0 && (
        <Option disabled value="" text="">
          {say('tab/slips.give.none')}
        </Option>
      )}
    </Combobox>
  )
}
