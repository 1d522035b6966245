import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { FormEvent } from 'react'
import type { DeadlineTerms, Term } from '../../../core/requests/deadlines.ts'
import { type KindName, kindNames } from '../../../core/requests/schema.ts'
import { useAsk } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { useSave } from './saved.ts'
import { SettingsPanel } from './settings-panel.tsx'

const useStyles = makeStyles({
  terms: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  name: { flexBasis: '100%', fontWeight: tokens.fontWeightSemibold },
  hours: { width: '170px' },
  input: { minWidth: 0, width: '100%' },
})

const urgencies = ['high', 'normal', 'low'] as const

/** Within how many working hours requests are answered and solved. */
export function Deadlines() {
  const say = useSay()
  const shown = useAsk('requests/show-deadlines', {})
  return (
    <SettingsPanel
      title={say('requests/show-deadlines')}
      text={say('tab/clocks.deadlines.text')}
      shown={shown}
      form={(kept, key) => <Form key={key} kept={kept} />}
    />
  )
}

function Form({ kept }: { kept: DeadlineTerms }) {
  const say = useSay()
  const layout = useLayout()
  const [terms, setTerms, dropDraft] = useDraft<DeadlineTerms>('clocks.deadlines', () => kept)
  const { save, error, isPending } = useSave('requests/change-deadlines')
  const faults = error ? failureOf(error).faults : []
  const own = kindNames.filter((kind) => terms.kinds[kind])
  const putKinds = (kinds: DeadlineTerms['kinds']) => setTerms({ ...terms, kinds })
  const faultOf = (path: string) => faults.find(({ field }) => field.startsWith(path))?.message
  function send(event: FormEvent) {
    event.preventDefault()
    save(terms, kept, dropDraft)
  }
  return (
    <form noValidate onSubmit={send} className={layout.stack}>
      {urgencies.map((urgency) => (
        <TermFields
          key={urgency}
          name={say(`requests/urgency.${urgency}`)}
          term={terms[urgency]}
          fault={faultOf(urgency)}
          change={(term) => setTerms({ ...terms, [urgency]: term })}
        />
      ))}
      {own.map((kind) => (
        <div key={kind} className={layout.tight}>
          <TermFields
            name={say(`requests/kind.${kind}`)}
            term={terms.kinds[kind] ?? terms.normal}
            fault={faultOf(`kinds.${kind}`)}
            change={(term) => putKinds({ ...terms.kinds, [kind]: term })}
          />
          <div>
            <Button
              size="small"
              onClick={() => {
                const { [kind]: _, ...others } = terms.kinds
                putKinds(others)
              }}
            >
              {say('tab/clocks.kind.remove', { kind: say(`requests/kind.${kind}`) })}
            </Button>
          </div>
        </div>
      ))}
      <Field label={say('tab/clocks.kind.add')}>
        <Select
          value=""
          onChange={(_, { value }) => {
            const kind = kindNames.find((one) => one === value) as KindName | undefined
            if (kind) putKinds({ ...terms.kinds, [kind]: terms.normal })
          }}
        >
          <option value="">{say('tab/clocks.kind.choose')}</option>
          {kindNames
            .filter((kind) => !own.includes(kind))
            .map((kind) => (
              <option key={kind} value={kind}>
                {say(`requests/kind.${kind}`)}
              </option>
            ))}
        </Select>
      </Field>
      {error && faults.length === 0 && <Failed error={error} />}
      <div>
        <Button type="submit" appearance="primary" disabled={isPending}>
          {say('tab/clocks.save')}
        </Button>
      </div>
    </form>
  )
}

function TermFields(props: {
  name: string
  term: Term
  fault: string | undefined
  change: (term: Term) => void
}) {
  const { name, term, fault, change } = props
  const say = useSay()
  const styles = useStyles()
  const hours = (field: keyof Term, word: 'respond' | 'solve') => (
    <Field
      className={styles.hours}
      label={say(`tab/clocks.${word}`)}
      validationMessage={word === 'solve' ? fault : undefined}
    >
      <Input
        className={styles.input}
        type="number"
        min={0.25}
        step={0.25}
        required
        aria-label={`${name}: ${say(`tab/clocks.${word}`)}`}
        value={String(term[field] / 60)}
        onChange={(_, { value }) => change({ ...term, [field]: Math.round(Number(value) * 60) })}
      />
    </Field>
  )
  return (
    <div className={styles.terms}>
      <span className={styles.name}>{name}</span>
      {hours('respondMinutes', 'respond')}
      {hours('solveMinutes', 'solve')}
    </div>
  )
}
