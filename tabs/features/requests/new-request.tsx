import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  SearchBox,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { FileHead } from '../../../core/files/schema.ts'
import { fieldsOf } from '../../../core/forms.ts'
import { plainText } from '../../../core/language.ts'
import { kindGroups } from '../../../core/requests/kind.ts'
import { mayAsk, mayJoin, troubleOf } from '../../../core/requests/rules.ts'
import { type KindName, kindNames, kinds, mostFiles } from '../../../core/requests/schema.ts'
import type { InputOf } from '../../../core/use-cases.ts'
import { FittingAnswers } from '../../shared/answers.tsx'
import { useDo } from '../../shared/ask.ts'
import { ClassField } from '../../shared/class-box.tsx'
import { useDraft } from '../../shared/drafts.ts'
import { useFaultFocus } from '../../shared/fault-focus.ts'
import { FilesField } from '../../shared/files-field.tsx'
import { FormFields, type Values } from '../../shared/form.tsx'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useMay, useMe } from '../../shared/me.ts'
import { KnownOutage } from '../../shared/outage-notice.tsx'
import { Page } from '../../shared/page.tsx'
import { PersonBox } from '../../shared/person-box.tsx'
import { Sign, signOf } from '../../shared/request-marks.tsx'
import { RoomBox } from '../../shared/room-box.tsx'
import { learn, type TextKey, useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Empty, Failed, NoRight } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import { words } from './new.words.ts'
import { ThingBox } from './thing-box.tsx'

learn(words)

const useStyles = makeStyles({
  kinds: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    [wideMedia]: { gridTemplateColumns: '1fr 1fr' },
  },
  kind: {
    display: 'flex',
    boxSizing: 'border-box',
    height: '100%',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  search: { width: '100%', maxWidth: '420px' },
  form: { padding: tokens.spacingHorizontalL, [wideMedia]: { padding: tokens.spacingHorizontalXXL } },
  send: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalXL,
  },
})

/** Asking for something: first what kind of thing, unless there is only one, then its fields. */
export function NewRequest({ kind }: { kind: string | undefined }) {
  const say = useSay()
  const { roles } = useMe()
  const offered = kindNames.filter((name) => mayAsk(roles, name).ok)
  const chosen = offered.find((name) => name === kind) ?? (offered.length === 1 ? offered[0] : undefined)
  if (offered.length === 0) {
    return (
      <Page title={say('requests/create')} back="/requests">
        <NoRight />
      </Page>
    )
  }
  return chosen ? (
    <RequestForm kind={chosen} back={offered.length > 1 ? '/requests/new' : '/requests'} />
  ) : (
    <KindChoice offered={offered} />
  )
}

/** What somebody may ask for, in groups; a few letters of what is wanted leave the kinds that fit. */
function KindChoice({ offered }: { offered: readonly KindName[] }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const [text, setText] = useState('')
  const parts = plainText(text).split(/\s+/).filter(Boolean)
  const found = offered.filter((name) => {
    const words = plainText(`${say(`requests/kind.${name}`)} ${say(`requests/about.${name}`)}`)
    return parts.every((part) => words.includes(part))
  })
  const groups = kindGroups
    .map((group) => ({ group, names: found.filter((name) => kinds[name].group === group) }))
    .filter(({ names }) => names.length > 0)
  return (
    <Page title={say('requests/create')} subtitle={say('tab/new.choose')} back="/requests" narrow>
      <div className={layout.stack}>
        <search>
          <SearchBox
            className={styles.search}
            aria-label={say('tab/new.search')}
            placeholder={say('tab/new.search')}
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </search>
        {groups.map(({ group, names }) => (
          <section key={group} className={layout.stack} aria-labelledby={`group-${group}`}>
            <Subtitle2 as="h2" id={`group-${group}`}>
              {say(`requests/group.${group}`)}
            </Subtitle2>
            <ul className={mergeClasses(layout.list, styles.kinds)}>
              {names.map((name) => (
                <li key={name}>
                  <Link href={`/requests/new/${name}`} className={mergeClasses(layout.surface, styles.kind)}>
                    <Sign icon={signOf(name)} />
                    <span className={layout.tight}>
                      <Text weight="semibold" size={400}>
                        {say(`requests/kind.${name}`)}
                      </Text>
                      <Text className={layout.quiet}>{say(`requests/about.${name}`)}</Text>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && (
          <Empty
            icon={<SearchRegular />}
            title={say('tab/new.none')}
            action={<Button onClick={() => setText('')}>{say('tab/show-all')}</Button>}
          >
            {say('tab/new.none.text')}
          </Empty>
        )}
      </div>
    </Page>
  )
}

interface Draft {
  id: string
  values: Values
  /** The thing of the inventory that it is about. */
  assetId?: string | null
  files?: FileHead[]
}

function RequestForm({ kind, back }: { kind: KindName; back: string }) {
  const say = useSay()
  const may = useMay()
  const styles = useStyles()
  const layout = useLayout()
  const toasts = useToasts()
  const [, navigate] = useLocation()
  const fields = fieldsOf(kinds[kind].fields)
  // A thing of the inventory says itself what it is and where.
  const known = new URLSearchParams(useSearch())
  const thing = known.get('thing')
  // The id is made with the draft, so that sending twice still makes one request.
  const [draft, keep, drop] = useDraft<Draft>(`request.${kind}${thing ? `.${thing}` : ''}`, () => ({
    id: crypto.randomUUID(),
    assetId: thing,
    values: Object.fromEntries(
      fields.map((field) => [
        field.name,
        field.kind === 'choice' ? (field.choices[0] ?? '') : (known.get(field.name) ?? ''),
      ]),
    ),
  }))
  const { files = [], assetId = null } = draft
  const [isUploading, setUploading] = useState(false)
  const create = useDo('requests/create')
  const failure = create.error ? failureOf(create.error) : null
  const faults = failure?.faults ?? []
  const form = useFaultFocus(create.isError)

  function submit() {
    create.mutate(
      {
        id: draft.id,
        kind,
        fields: draft.values,
        files: files.map(({ id }) => id),
        assetId,
      } as InputOf<'requests/create'>,
      {
        onSuccess({ id, number }) {
          drop()
          toasts.done(say('tab/said.created', { number: String(number) }))
          navigate(`/requests/${id}?view=mine`)
        },
        onError(error) {
          // Sent before, without the last changes: sending again makes another one of it.
          if (failureOf(error).kind === 'conflict') keep({ ...draft, id: crypto.randomUUID() })
        },
      },
    )
  }

  return (
    <Page title={say(`requests/kind.${kind}`)} subtitle={say(`requests/about.${kind}`)} back={back} narrow>
      <form
        ref={form}
        noValidate
        className={mergeClasses(layout.surface, styles.form)}
        onSubmit={(event) => {
          event.preventDefault()
          if (!create.isPending && !isUploading) submit()
        }}
      >
        <div className={layout.stack}>
          {kinds[kind].hint && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{say(`requests/hint.${kind}` as TextKey)}</MessageBarBody>
            </MessageBar>
          )}
          {failure && faults.length === 0 && <Failed error={failure} />}
          <FormFields
            domain="requests"
            path="fields."
            fields={fields}
            values={draft.values}
            faults={faults}
            change={(values) => keep({ ...draft, values })}
            draw={(field, value, change) =>
              field.name === 'account' && may('people/find') ? (
                <PersonBox value={value} change={change} />
              ) : field.name === 'toClass' || field.name === 'ofClass' ? (
                <ClassField of={field.name} value={value} change={change} />
              ) : field.name === 'device' ? (
                <ThingBox
                  value={value}
                  room={String(draft.values.room ?? '')}
                  assetId={assetId}
                  longest={field.maxLength ?? undefined}
                  change={(device, assetId) =>
                    keep({ ...draft, values: { ...draft.values, device }, assetId })
                  }
                />
              ) : field.name === 'room' && may('places/list') ? (
                <RoomBox value={value} change={change} longest={field.maxLength ?? undefined} />
              ) : null
            }
          />
          <FilesField
            files={files}
            most={mostFiles}
            change={(files) => keep({ ...draft, files })}
            busy={setUploading}
          />
          <KnownOutage
            text={mayJoin(kind).ok ? troubleOf({ kind, fields: draft.values, roomId: null }).text : ''}
            room={String(draft.values.room ?? '')}
            report={{ kind, fields: draft.values, assetId } as InputOf<'outages/join'>['report']}
            joined={(id) => {
              drop()
              navigate(`/requests/${id}?view=mine`)
            }}
          />
          <FittingAnswers
            text={String(draft.values.what ?? '')}
            helped={() => {
              drop()
              navigate('/')
            }}
          />
          <Text size={200} className={layout.quiet}>
            {say(kinds[kind].approval === 'nobody' ? 'tab/new.who-sees' : 'tab/new.who-sees-approved')}
          </Text>
        </div>
        <div className={styles.send}>
          <Button type="submit" appearance="primary" size="large" disabled={create.isPending || isUploading}>
            {say('common/send')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
