import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { answers } from '../../../core/stocktakes/schema.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useLayout } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { Empty, Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import './texts.ts'

const useStyles = makeStyles({
  thing: { padding: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalS },
})

/** Whoever has things says of each whether it is there: most of a stocktake without a walk. */
export function ConfirmMine() {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const mayAnswer = may('stocktakes/mine')
  const asked = useAsk('stocktakes/mine', {}, { enabled: mayAnswer })
  const confirm = useDo('stocktakes/confirm')
  return (
    <Page title={say('stocktakes/mine')} subtitle={say('tab/stocktakes.mine.text')} back="/" narrow>
      {!mayAnswer && <NoRight />}
      {asked.isLoading && mayAnswer && <Loading />}
      {asked.error && !asked.data && <Failed error={asked.error} retry={() => void asked.refetch()} />}
      {asked.data?.things.length === 0 && (
        <Empty icon={<CheckmarkCircleRegular />} title={say('tab/stocktakes.mine.none')} />
      )}
      {asked.data?.things.map(({ id, stocktakeId, inventoryNo, name, model, place, ...said }) => (
        <div key={id} className={`${layout.surface} ${styles.thing}`}>
          <Text weight="semibold">{[inventoryNo, name].filter(Boolean).join(' ')}</Text>
          <Text size={200} className={layout.quiet}>
            {[model, place].filter(Boolean).join(' · ')}
          </Text>
          {(said.isSeen || said.isDenied) && (
            <Text>
              {say(
                said.isBroken
                  ? 'tab/stocktakes.mine.was-broken'
                  : said.isSeen
                    ? 'tab/stocktakes.mine.was-yes'
                    : 'tab/stocktakes.mine.was-denied',
              )}
            </Text>
          )}
          {!(said.isSeen && said.isBroken) && (
            <div className={layout.row}>
              {answers.map((answer) => (
                <Button
                  key={answer}
                  appearance={answer === 'yes' && !said.isSeen ? 'primary' : 'secondary'}
                  disabled={confirm.isPending || (answer === 'yes' && said.isSeen)}
                  aria-label={say('tab/stocktakes.mine.said', {
                    answer: say(`stocktakes/answer.${answer}`),
                    name,
                  })}
                  onClick={() =>
                    confirm.mutate({ id: stocktakeId, lineId: id, answer }, { onError: toasts.failed })
                  }
                >
                  {say(`stocktakes/answer.${answer}`)}
                </Button>
              ))}
            </div>
          )}
        </div>
      ))}
    </Page>
  )
}
