import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { Fragment, useState } from 'react'
import { writtenMoney } from '../../../core/inventory/rules.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { saveFile } from '../../shared/save-file.ts'
import { useSay } from '../../shared/say.ts'
import { send } from '../../shared/send.ts'
import { useToasts } from '../../shared/toasts.tsx'

export type Shown = ResultOf<'stocktakes/show'>

const useStyles = makeStyles({
  numbers: { width: '100%', borderCollapse: 'collapse' },
  number: { textAlign: 'right', padding: tokens.spacingHorizontalXS },
  name: { textAlign: 'left', fontWeight: 'normal', padding: tokens.spacingHorizontalXS },
  row: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
})

const figures = ['expected', 'found', 'elsewhere', 'moved', 'missing', 'unknown', 'broken'] as const

/** What was found, beside what was found the year before. */
export function Numbers({ one: { totals, before, missingAgain } }: { one: Shown }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <Panel title={say('tab/stocktakes.numbers')}>
      <table className={styles.numbers}>
        {before && (
          <thead>
            <tr>
              <td />
              <th scope="col" className={styles.number}>
                {say('stocktakes/this-time')}
              </th>
              <th scope="col" className={styles.number}>
                {say('tab/stocktakes.before', { title: before.title })}
              </th>
            </tr>
          </thead>
        )}
        <tbody>
          {figures.map((name) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                {say(`stocktakes/total.${name}`)}
              </th>
              <td className={styles.number}>{totals[name]}</td>
              {before && <td className={styles.number}>{before.totals[name]}</td>}
            </tr>
          ))}
          <tr>
            <th scope="row" className={styles.name}>
              {say('stocktakes/total.missingCents')}
            </th>
            <td className={styles.number}>{`${writtenMoney(totals.missingCents)} €`}</td>
            {before && <td className={styles.number}>{`${writtenMoney(before.totals.missingCents)} €`}</td>}
          </tr>
        </tbody>
      </table>
      {missingAgain > 0 && (
        <Text className={layout.quiet}>{say('tab/stocktakes.missing-again', { n: missingAgain })}</Text>
      )}
    </Panel>
  )
}

/** What is missing, and what is somewhere else. */
export function Missing({ one }: { one: Shown }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <>
      {(['missing', 'elsewhere'] as const).map(
        (pile) =>
          one[pile].length > 0 && (
            <Panel
              key={pile}
              title={`${pile === 'missing' && one.state === 'counting' ? say('stocktakes/finding.waiting') : say(`stocktakes/finding.${pile}`)} (${one.totals[pile]})`}
            >
              <ul className={layout.list}>
                {one[pile].map((line) => (
                  <li key={line.id} className={styles.row}>
                    <Text weight="semibold">{[line.inventoryNo, line.name].filter(Boolean).join(' ')}</Text>
                    <Text size={200} block className={layout.quiet}>
                      {[
                        line.place,
                        line.responsible,
                        line.foundPlace && `→ ${line.foundPlace}`,
                        line.isMoved && say('tab/stocktakes.moved-here'),
                        line.isDenied && say('stocktakes/note.denied'),
                        line.isMissingAgain && say('tab/stocktakes.again'),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </Text>
                  </li>
                ))}
              </ul>
            </Panel>
          ),
      )}
    </>
  )
}

/** What was found and nobody expected, with its photos. */
export function Strays({ one: { id, strays, totals } }: { one: Shown }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  return (
    <Panel title={`${say('tab/stocktakes.strays')} (${totals.unknown})`}>
      <ul className={layout.list}>
        {strays.map((one) => {
          const what = one.name || one.note || one.code || say('tab/stocktakes.no-code')
          return (
            <li key={one.key} className={styles.row}>
              <div className={layout.apart}>
                <Text weight="semibold" style={{ overflowWrap: 'anywhere' }}>
                  {what}
                </Text>
                {one.photoIds.map((photoId) => (
                  <Button
                    key={photoId}
                    size="small"
                    aria-label={say('tab/stocktakes.photo-of', { what })}
                    onClick={() =>
                      void send('stocktakes/read-photo', { id, photoId }).then(saveFile, toasts.failed)
                    }
                  >
                    {say('stocktakes/read-photo')}
                  </Button>
                ))}
              </div>
              <Text size={200} block className={layout.quiet}>
                {[one.note !== what && one.note, one.code !== what && one.code, one.place, one.by]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

/** The lists of each responsible person, place by place, to be printed one by one. */
export function Sheets({ one: { id, sheets } }: { one: Shown }) {
  const say = useSay()
  const layout = useLayout()
  const styles = useStyles()
  const toasts = useToasts()
  const [busy, setBusy] = useState('')
  const people = Map.groupBy(sheets, ({ responsible }) => responsible)

  async function download(responsible: string, place: string) {
    setBusy(`${responsible} ${place}`)
    try {
      saveFile(await send('stocktakes/act', { id, format: 'pdf', responsible, place }))
    } catch (error) {
      toasts.failed(error)
    } finally {
      setBusy('')
    }
  }

  return (
    <Panel title={say('tab/stocktakes.sheets')}>
      {[...people].map(([responsible, places]) => (
        <Fragment key={responsible}>
          <Text weight="semibold" as="h3" style={{ margin: 0 }}>
            {responsible || say('tab/stocktakes.no-responsible')}
          </Text>
          <ul className={layout.list}>
            {places.map((sheet) => {
              const place = sheet.place || say('tab/stocktakes.no-place')
              return (
                <li key={sheet.place} className={`${styles.row} ${layout.apart}`}>
                  <Text>{place}</Text>
                  <div className={layout.row}>
                    <Text
                      className={layout.quiet}
                    >{`${sheet.expected - sheet.waiting} / ${sheet.expected}`}</Text>
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<ArrowDownloadRegular />}
                      disabled={busy === `${responsible} ${sheet.place}`}
                      aria-label={say('tab/stocktakes.download-sheet', {
                        place: `${responsible} ${place}`.trim(),
                      })}
                      onClick={() => void download(responsible, sheet.place)}
                    />
                  </div>
                </li>
              )
            })}
          </ul>
        </Fragment>
      ))}
    </Panel>
  )
}
