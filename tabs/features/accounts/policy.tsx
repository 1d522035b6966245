import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useMemo } from 'react'
import { useAsk, useDo, useReread } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay } from '../../shared/me.ts'
import { Page } from '../../shared/page.tsx'
import { useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed, Loading, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import type { PolicyForm } from './policy-fields.tsx'
import {
  differing,
  fieldNames,
  type PolicyValues,
  type PolicyView,
  policyOf,
  valuesOf,
} from './policy-form.ts'
import { PolicyParts } from './policy-parts.tsx'
import { Steps } from './steps.tsx'
import './texts.ts'

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    // Above the sections, which stand at the bottom on phones.
    bottom: '72px',
    [wideMedia]: { bottom: tokens.spacingVerticalM },
    zIndex: 5,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    boxShadow: tokens.shadow16,
  },
})

/** How the school wants its accounts: every rule with its example, saved together. */
export function PolicyPage() {
  const say = useSay()
  const may = useMay()
  const policy = useAsk('directory/show-policy', {}, { enabled: may('directory/show-policy') })
  return (
    <Page title={say('directory/show-policy')} subtitle={say('tab/policy.subtitle')} back="/accounts" narrow>
      {!may('directory/show-policy') ? (
        <NoRight />
      ) : policy.data ? (
        <PolicyEditor view={policy.data} />
      ) : policy.error ? (
        <Failed error={policy.error} retry={policy.refetch} />
      ) : (
        <Loading rows={6} />
      )}
    </Page>
  )
}

function PolicyEditor({ view }: { view: PolicyView }) {
  const say = useSay()
  const toasts = useToasts()
  const reread = useReread()
  const layout = useLayout()
  const [draft, setDraft, dropDraft] = useDraft<PolicyValues>('policy', () => ({}))
  const save = useDo('directory/change-policy')
  const kept = useMemo(() => valuesOf(view.policy), [view.policy])
  const usual = useMemo(() => valuesOf(view.usual), [view.usual])
  const changed = differing(draft, kept)
  const values = { ...kept, ...changed }
  const failure = save.error ? failureOf(save.error) : null
  const form: PolicyForm = {
    values,
    usual,
    tenant: view.tenant,
    faults: failure?.faults ?? [],
    set(path, value) {
      if (save.error) save.reset()
      setDraft({ ...changed, [path]: value })
    },
  }
  const names = sayFields(Object.keys(changed))

  function sayFields(paths: readonly string[]): string {
    return fieldNames(paths)
      .map((name) => say(`tab/policy.${name}`))
      .join('; ')
  }
  function send() {
    save.mutate(policyOf(values, view.usual), {
      async onSuccess() {
        await reread('directory')
        setDraft({})
        dropDraft()
        toasts.done(say('tab/policy.saved', { list: names }))
      },
      onError(error) {
        const [first] = failureOf(error).faults
        document.querySelector(`[data-field="${first?.field ?? ''}"]`)?.scrollIntoView({ block: 'center' })
      },
    })
  }

  const isUsual = Object.keys(differing(values, usual)).length === 0
  return (
    <>
      {!view.tenant && (
        <MessageBar intent="info" layout="multiline" className={layout.bar}>
          <MessageBarBody>{say('tab/policy.unread')}</MessageBarBody>
        </MessageBar>
      )}
      <PolicyParts form={form} />
      {!isUsual && (
        <div>
          <Button onClick={() => setDraft(differing({ ...emptied(values), ...usual }, kept))}>
            {say('tab/policy.usual.back')}
          </Button>
        </div>
      )}
      <Steps />
      {failure && failure.faults.length === 0 && <Failed error={save.error} />}
      {names && (
        <SaveBar
          names={names}
          fault={failure && failure.faults.length > 0 ? failure.message : null}
          isSaving={save.isPending}
          save={send}
          discard={() => {
            save.reset()
            setDraft({})
            dropDraft()
          }}
        />
      )}
    </>
  )
}

/** Prices have no usual value: back to usual means that none is told. */
function emptied(values: PolicyValues): PolicyValues {
  return Object.fromEntries(Object.keys(values).map((path) => [path, '']))
}

function SaveBar(props: {
  names: string
  fault: string | null
  isSaving: boolean
  save: () => void
  discard: () => void
}) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  return (
    <section aria-label={say('tab/policy.save')} className={mergeClasses(layout.surface, styles.bar)}>
      {props.fault && (
        <MessageBar intent="error" layout="multiline" className={layout.bar} role="alert">
          <MessageBarBody>{props.fault}</MessageBarBody>
        </MessageBar>
      )}
      <Text>{say('tab/policy.changed', { list: props.names })}</Text>
      <Text size={200} className={layout.quiet}>
        {say('tab/policy.outdates')}
      </Text>
      <div className={layout.row}>
        <Button appearance="primary" disabledFocusable={props.isSaving} onClick={props.save}>
          {say('tab/policy.save')}
        </Button>
        <Button disabled={props.isSaving} onClick={props.discard}>
          {say('tab/policy.discard')}
        </Button>
      </div>
    </section>
  )
}
