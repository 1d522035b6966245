import { Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components'
import { DocumentPrintRegular } from '@fluentui/react-icons/svg/document-print'
import { useState } from 'react'
import type { Language } from '../../../core/language.ts'
import { useAsk } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay, useMe } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { learn, useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { RenewClass } from './renew-class.tsx'
import { RenewalCard } from './renewals.tsx'
import { SlipsCard } from './slips-card.tsx'
import { words } from './words.ts'

learn(words)

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  label: { whiteSpace: 'nowrap' },
})

/** Login slips: a teacher prints those of the class, the specialist sees which are not printed. */
export function Slips() {
  const say = useSay()
  const may = useMay()
  const me = useMe()
  const styles = useStyles()
  const layout = useLayout()
  const [language, setLanguage] = useState<Language>(me.language)
  const seesAll = may('slips/give')
  const mayList = may('slips/list')
  const slips = useAsk('slips/list', {}, { enabled: mayList, everySeconds: 20 })
  const renewals = useAsk(
    'slips/list-renewals',
    {},
    {
      enabled: mayList,
      everySeconds: ({ renewals }) => (renewals.some(({ finishedAt }) => finishedAt === null) ? 2 : 20),
    },
  )
  const list = slips.data?.slips ?? []
  const canPrint = list.some(({ actions }) => actions.includes('slips/print'))
  return (
    <Page
      title={say('slips/list')}
      subtitle={mayList && say(seesAll ? 'tab/slips.subtitle.all' : 'tab/slips.subtitle')}
      back="/"
      narrow
      actions={
        <>
          {mayList && <RenewClass />}
          {canPrint && (
            <Field
              label={{ children: say('tab/slips.language'), className: styles.label }}
              orientation="horizontal"
            >
              <Select value={language} onChange={(_, { value }) => setLanguage(value === 'en' ? 'en' : 'lt')}>
                <option value="lt">{say('people/language.lt')}</option>
                <option value="en">{say('people/language.en')}</option>
              </Select>
            </Field>
          )}
        </>
      }
    >
      {!mayList && <NoRight />}
      {mayList && slips.isPending && <Loading rows={2} />}
      {!slips.data && slips.error && <Failed error={slips.error} retry={slips.refetch} />}
      {slips.data && list.length === 0 && (
        <Empty icon={<DocumentPrintRegular />} title={say('tab/slips.none')}>
          {say(seesAll ? 'tab/slips.none.all' : 'tab/slips.none.text')}
        </Empty>
      )}
      <ul className={mergeClasses(layout.list, styles.cards)}>
        {renewals.data?.renewals.map((one) => (
          <RenewalCard key={one.id} renewal={one} />
        ))}
        {list.map((one) => (
          <SlipsCard key={one.id} slips={one} language={language} seesAll={seesAll} />
        ))}
      </ul>
    </Page>
  )
}
