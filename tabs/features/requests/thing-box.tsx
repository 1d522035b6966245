import { Button, Combobox, Field, Input, makeStyles, Option, Text } from '@fluentui/react-components'
import { useDeferredValue, useState } from 'react'
import { thingLabel } from '../../../core/inventory/rules.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useReread } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { learn, useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { useToasts } from '../../shared/toasts.tsx'
import { words } from './thing.words.ts'

learn(words)

const useStyles = makeStyles({ box: { flexGrow: 1, maxWidth: '320px' }, wide: { width: '100%' } })

/** What is broken: one's own things and those of the room while one types, and any other words as well. */
export function ThingBox({
  value,
  room,
  assetId,
  longest,
  change,
  ...given
}: {
  value: string
  room: string
  assetId: string | null
  longest?: number | undefined
  change: (value: string, assetId: string | null) => void
}) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const styles = useStyles()
  const place = useDeferredValue(room.trim())
  const text = useDeferredValue(assetId ? '' : value.trim())
  const mayChoose = may('inventory/choose')
  const { data } = useAsk('inventory/choose', { room: place, text }, { enabled: mayChoose })
  const things = data?.things ?? []
  return (
    <>
      {mayChoose ? (
        <Combobox
          {...given}
          freeform
          inlinePopup
          autoComplete="off"
          className={styles.wide}
          maxLength={longest}
          placeholder={say('tab/thing.placeholder')}
          value={value}
          selectedOptions={assetId ? [assetId] : []}
          onChange={(event) => change(event.target.value, null)}
          onOptionSelect={(_, { optionValue }) => {
            const thing = things.find(({ id }) => id === optionValue)
            if (thing) change(thingLabel(thing).slice(0, longest), thing.id)
          }}
        >
          {things.map((thing) => (
            <Option key={thing.id} value={thing.id} text={thingLabel(thing)}>
              {[thingLabel(thing), thing.place, thing.isMine && say('tab/thing.mine')]
                .filter(Boolean)
                .join(' · ')}
            </Option>
          ))}
        </Combobox>
      ) : (
        <Input
          {...given}
          maxLength={longest}
          value={value}
          onChange={(_, { value }) => change(value, null)}
        />
      )}
      {assetId && (
        <Text size={200} className={layout.quiet}>
          {`✓ ${say('tab/thing.known')}`}
        </Text>
      )}
    </>
  )
}

/** Which thing a request is about after all, for those who work on it. */
export function NameThing({ request }: { request: ResultOf<'requests/show'> }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useStyles()
  const toasts = useToasts()
  const reread = useReread()
  const [chosen, setChosen] = useState<{ text: string; id: string | null }>({ text: '', id: null })
  async function name(assetId: string | null) {
    try {
      await send('requests/name-thing', { id: request.id, assetId })
      setChosen({ text: '', id: null })
      toasts.done(say(assetId ? 'tab/thing.named' : 'tab/thing.none'))
    } catch (error) {
      toasts.failed(error)
    } finally {
      void reread('requests')
    }
  }
  return (
    <div className={layout.row}>
      <Field label={say('requests/name-thing')} className={styles.box}>
        <ThingBox
          value={chosen.text}
          room={request.room ?? String(request.fields.room ?? '')}
          assetId={chosen.id}
          change={(text, id) => setChosen({ text, id })}
        />
      </Field>
      <Button disabled={!chosen.id} onClick={() => void name(chosen.id)}>
        {say('tab/thing.save')}
      </Button>
      {request.thing && <Button onClick={() => void name(null)}>{say('tab/thing.remove')}</Button>}
    </div>
  )
}
