import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { ThumbLikeRegular } from '@fluentui/react-icons/svg/thumb-like'
import type { ArticleView } from '../../core/articles/schema.ts'
import { useAsk, useDo } from './ask.ts'
import { useLayout } from './layout.ts'
import { useMay } from './me.ts'
import { useSay } from './say.ts'
import { useSettled } from './settled.ts'
import { useToasts } from './toasts.tsx'
import './answers-texts.ts'

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  text: { whiteSpace: 'pre-line' },
})

/** Answers that unfold one by one, each with a way to say that it helped. `helped` is told when it did. */
export function Answers(props: {
  articles: readonly ArticleView[]
  /** Whether the first one is unfolded already. */
  isOpen?: boolean
  helped?: () => void
}) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const count = useDo('articles/helped')
  return (
    <Accordion
      collapsible
      defaultOpenItems={props.isOpen ? props.articles[0]?.id : undefined}
      className={mergeClasses(layout.surface)}
    >
      {props.articles.map(({ id, title, body }) => (
        <AccordionItem key={id} value={id}>
          <AccordionHeader as="h3" size="large">
            {title}
          </AccordionHeader>
          <AccordionPanel>
            <div className={styles.body}>
              <Text className={styles.text}>{body}</Text>
              <Button
                icon={<ThumbLikeRegular />}
                disabled={count.isPending}
                onClick={() =>
                  count.mutate(
                    { id },
                    {
                      onSuccess() {
                        toasts.done(say('tab/answers.thanks'))
                        props.helped?.()
                      },
                      onError: toasts.failed,
                    },
                  )
                }
              >
                {say('articles/helped')}
              </Button>
            </div>
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  )
}

/** Answers that fit what somebody is typing; nothing while there are none. */
export function FittingAnswers({ text, helped }: { text: string; helped: () => void }) {
  const say = useSay()
  const may = useMay()
  const layout = useLayout()
  const settled = useSettled(text).trim()
  const found = useAsk(
    'articles/search',
    { text: settled },
    { enabled: settled.length >= 5 && may('articles/search') },
  )
  const articles = found.data?.articles ?? []
  return (
    <div aria-live="polite">
      {articles.length > 0 && (
        <section className={layout.stack} aria-label={say('tab/answers.maybe')}>
          <Text weight="semibold">{say('tab/answers.maybe')}</Text>
          <Answers articles={articles} helped={helped} />
        </section>
      )}
    </div>
  )
}
