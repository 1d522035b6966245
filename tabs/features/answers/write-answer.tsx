import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { useLocation, useSearchParams } from 'wouter'
import { writeInput } from '../../../core/articles/schema.ts'
import { type Field, fieldsOf } from '../../../core/forms.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useAsk, useDo } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { FormFields, type Values } from '../../shared/form.tsx'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { type Fault, failureOf } from '../../shared/send.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import '../../shared/answers-texts.ts'

const textFields = fieldsOf(writeInput.shape.lt)
const otherFields = fieldsOf(writeInput.pick({ keywords: true, audience: true }))

const useStyles = makeStyles({
  form: { padding: tokens.spacingHorizontalL, [wideMedia]: { padding: tokens.spacingHorizontalXXL } },
  part: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.subtitle2, padding: 0, marginBottom: tokens.spacingVerticalM },
})

interface Draft {
  id: string
  version: number
  requestId: string | null
  lt: Values
  en: Values
  withEnglish: boolean
  other: Values
}

type Article = ResultOf<'articles/list'>['articles'][number]

/** Writing an answer: a new one, one made of a solved request (`?request=`), or one that is there. */
export function WriteAnswer({ id }: { id: string | undefined }) {
  const say = useSay()
  const may = useMay()
  const [params] = useSearchParams()
  const requestId = params.get('request')
  const all = useAsk('articles/list', {}, { enabled: id !== undefined && may('articles/list') })
  const learnt = useAsk(
    'articles/draft',
    { requestId: requestId ?? '' },
    { enabled: !id && requestId !== null && may('articles/draft') },
  )
  const article = all.data?.articles.find((one) => one.id === id)
  const question = id ? all : learnt
  const isReady = id ? article !== undefined : !requestId || learnt.data !== undefined
  const title = say(id ? 'tab/answers.change' : 'articles/write')
  if (may('articles/write') && isReady) {
    const begun = article ? draftOf(article) : newDraft(learnt.data)
    return <Form key={id ?? requestId} title={title} begun={begun} article={article} />
  }
  return (
    <Page title={title} back="/answers" narrow>
      {!may('articles/write') && <NoRight />}
      {may('articles/write') && question.isPending && <Loading />}
      {question.error && <Failed error={question.error} retry={question.refetch} />}
      {id && all.data && !article && <Failed error={new Error(say('common/refused.missing'))} />}
    </Page>
  )
}

function newDraft(learnt: ResultOf<'articles/draft'> | undefined): Draft {
  return {
    id: crypto.randomUUID(),
    version: 0,
    requestId: learnt?.requestId ?? null,
    lt: { title: learnt?.title ?? '', body: learnt?.body ?? '' },
    en: { title: '', body: '' },
    withEnglish: false,
    other: { keywords: '', audience: 'everybody' },
  }
}

function draftOf(article: Article): Draft {
  const { id, version, requestId, titleLt, bodyLt, titleEn, bodyEn, keywords, audience } = article
  return {
    id,
    version,
    requestId,
    lt: { title: titleLt, body: bodyLt },
    en: { title: titleEn ?? '', body: bodyEn ?? '' },
    withEnglish: titleEn !== null,
    other: { keywords, audience },
  }
}

function Form(props: { title: string; begun: Draft; article: Article | undefined }) {
  const { begun, article } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const [, navigate] = useLocation()
  const [draft, keep, drop] = useDraft<Draft>(
    `answer.${article ? `${article.id}.${article.version}` : (begun.requestId ?? 'new')}`,
    () => begun,
  )
  const write = useDo('articles/write')
  const failure = write.error ? failureOf(write.error) : null
  const faults = failure?.faults ?? []
  const form = useFaultFocus(write.isError)

  function save() {
    const { id, version, requestId, lt, en, withEnglish, other } = draft
    const text = (values: Values) => ({ title: String(values.title), body: String(values.body) })
    write.mutate(
      {
        id,
        version,
        requestId,
        lt: text(lt),
        en: withEnglish ? text(en) : null,
        keywords: String(other.keywords),
        audience: other.audience === 'staff' ? 'staff' : 'everybody',
      },
      {
        onSuccess() {
          drop()
          toasts.done(say('tab/answers.saved'))
          navigate('/answers')
        },
      },
    )
  }
  const part = (path: string, fields: readonly Field[], values: Values, change: (values: Values) => void) => (
    <FormFields domain="articles" {...{ path, fields, values, faults: faults as readonly Fault[], change }} />
  )
  return (
    <Page title={props.title} back="/answers" narrow actions={article && <Hide article={article} />}>
      <form
        ref={form}
        noValidate
        className={mergeClasses(layout.surface, styles.form)}
        onSubmit={(event) => {
          event.preventDefault()
          if (!write.isPending) save()
        }}
      >
        <div className={layout.stack}>
          {failure && faults.length === 0 && <Failed error={failure} />}
          <fieldset className={styles.part}>
            <legend className={styles.legend}>{say('tab/answers.lithuanian')}</legend>
            {part('lt.', textFields, draft.lt, (lt) => keep({ ...draft, lt }))}
          </fieldset>
          <Checkbox
            label={say('tab/answers.with-english')}
            checked={draft.withEnglish}
            onChange={(_, { checked }) => keep({ ...draft, withEnglish: checked === true })}
          />
          {draft.withEnglish && (
            <fieldset className={styles.part}>
              <legend className={styles.legend}>{say('tab/answers.english')}</legend>
              {part('en.', textFields, draft.en, (en) => keep({ ...draft, en }))}
            </fieldset>
          )}
          {part('', otherFields, draft.other, (other) => keep({ ...draft, other }))}
          <Button type="submit" appearance="primary" size="large" disabled={write.isPending}>
            {say('tab/answers.save')}
          </Button>
        </div>
      </form>
    </Page>
  )
}

/** Takes an answer away from everybody, or gives it back. */
function Hide({ article }: { article: Article }) {
  const say = useSay()
  const toasts = useToasts()
  const withdraw = useDo('articles/withdraw')
  const isWithdrawn = !article.isWithdrawn
  return (
    <Button
      disabled={withdraw.isPending}
      onClick={() =>
        withdraw.mutate(
          { id: article.id, isWithdrawn },
          {
            onSuccess: () =>
              toasts.done(say(isWithdrawn ? 'tab/answers.hidden-now' : 'tab/answers.shown-now')),
            onError: toasts.failed,
          },
        )
      }
    >
      {say(isWithdrawn ? 'articles/withdraw' : 'tab/answers.show-again')}
    </Button>
  )
}
