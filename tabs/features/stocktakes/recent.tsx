import { Button, Field, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { useRef, useState } from 'react'
import { useLayout } from '../../shared/layout.ts'
import { shrinkPicture } from '../../shared/picture.ts'
import { useSay } from '../../shared/say.ts'
import type { Result } from './use-phone.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    padding: tokens.spacingHorizontalM,
    borderRadius: '8px',
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  good: { backgroundColor: tokens.colorPaletteGreenBackground1 },
  wrong: { backgroundColor: tokens.colorPaletteYellowBackground1 },
  unknown: { backgroundColor: tokens.colorPaletteRedBackground1 },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  said: { flexShrink: 0, marginLeft: 'auto' },
  file: { display: 'none' },
})

/** What was scanned last, each with what it turned out to be and the one thing that may be left to do. */
export function Recent(props: {
  recent: readonly Result[]
  move: (result: Result) => Promise<void>
  describe: (code: string, note: string, photo: File | null) => Promise<void>
}) {
  const say = useSay()
  const styles = useStyles()
  const [isBare, setBare] = useState(false)
  return (
    <section className={styles.list} aria-live="polite">
      {props.recent.map((result) => (
        <One key={result.scan.code || result.scan.id} result={result} {...props} />
      ))}
      {isBare ? (
        <Describe
          keep={async (note, photo) => {
            await props.describe('', note, photo)
            setBare(false)
          }}
        />
      ) : (
        <Button appearance="subtle" onClick={() => setBare(true)}>
          {say('tab/stocktakes.no-label')}
        </Button>
      )}
    </section>
  )
}

function One({
  result,
  move,
  describe,
}: {
  result: Result
  move: (result: Result) => Promise<void>
  describe: (code: string, note: string, photo: File | null) => Promise<void>
}) {
  const say = useSay()
  const styles = useStyles()
  const { line, scan } = result
  const looks = {
    found: [styles.good, <CheckmarkCircleFilled key="mark" aria-hidden />],
    again: [styles.good, <CheckmarkCircleFilled key="mark" aria-hidden />],
    elsewhere: [styles.wrong, <WarningRegular key="mark" aria-hidden />],
    unknown: [styles.unknown, <QuestionCircleRegular key="mark" aria-hidden />],
  } as const
  const [look, mark] = looks[result.result]
  const finding = result.result === 'again' ? 'found' : result.result
  const isDescribed = scan.note !== '' || scan.photoId !== null
  return (
    <div className={mergeClasses(styles.row, look)} data-result={result.result}>
      <div className={styles.head}>
        {mark}
        <Text weight="semibold">
          {line ? [line.inventoryNo, line.name].filter(Boolean).join(' ') : scan.code || scan.note}
        </Text>
        <Text size={200} className={styles.said}>
          {line?.isMoved ? say('tab/stocktakes.moved-here') : say(`stocktakes/finding.${finding}`)}
        </Text>
      </div>
      {result.result === 'elsewhere' && line && !line.isMoved && (
        <>
          <Text>
            {say('tab/stocktakes.belongs', { place: line.place || say('tab/stocktakes.no-place') })}
          </Text>
          <Button appearance="primary" onClick={() => void move(result)}>
            {say('tab/stocktakes.move-here')}
          </Button>
        </>
      )}
      {result.result === 'unknown' && !isDescribed && (
        <Describe keep={(note, photo) => describe(scan.code, note, photo)} />
      )}
      {result.result === 'unknown' && isDescribed && <Text>{say('tab/stocktakes.kept')}</Text>}
    </div>
  )
}

/** A word and a photo of what nobody knows; either will do. */
function Describe({ keep }: { keep: (note: string, photo: File | null) => Promise<void> }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const input = useRef<HTMLInputElement>(null)
  const [note, setNote] = useState('')
  return (
    <div className={layout.tight}>
      <Field label={say('tab/stocktakes.what-is-it')}>
        <Input value={note} maxLength={200} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <input
        ref={input}
        className={styles.file}
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={say('tab/stocktakes.add-photo')}
        onChange={async ({ target }) => {
          const [photo] = target.files ?? []
          if (photo) await keep(note, await shrinkPicture(photo))
        }}
      />
      <div className={layout.row}>
        <Button onClick={() => input.current?.click()}>{say('tab/stocktakes.add-photo')}</Button>
        <Button disabled={note.trim() === ''} onClick={() => void keep(note, null)}>
          {say('tab/stocktakes.keep')}
        </Button>
      </div>
    </div>
  )
}
