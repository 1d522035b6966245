import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components'
import { SendRegular } from '@fluentui/react-icons/svg/send'
import { useState } from 'react'
import type { FileHead } from '../../../core/files/schema.ts'
import { mostFiles } from '../../../core/requests/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { useDo } from '../../shared/ask.ts'
import { useDraft } from '../../shared/drafts.ts'
import { FilesField } from '../../shared/files-field.tsx'
import { useLayout } from '../../shared/layout.ts'
import { useMay, useMe } from '../../shared/me.ts'
import { learn, useSay } from '../../shared/say.ts'
import { failureOf } from '../../shared/send.ts'
import { Failed } from '../../shared/states.tsx'
import { useToasts } from '../../shared/toasts.tsx'
import { words } from './talk.words.ts'

learn(words)

interface Draft {
  text: string
  isInternal: boolean
  files: FileHead[]
}

/** Saying something about a request, with photos and files; those who work on it may keep it to themselves. */
export function Talk({ request }: { request: ResultOf<'requests/show'> }) {
  const say = useSay()
  const may = useMay()
  const me = useMe()
  const layout = useLayout()
  const toasts = useToasts()
  const empty = (): Draft => ({ text: '', isInternal: false, files: [] })
  const [draft, keep, drop] = useDraft<Draft>(`comment.${request.id}`, empty)
  const [isUploading, setUploading] = useState(false)
  const comment = useDo('requests/comment')
  const fault = comment.error ? failureOf(comment.error).faults[0] : undefined
  const worksOnIt = may('requests/list') && request.requesterId !== me.id

  function submit() {
    comment.mutate(
      { id: request.id, ...draft, files: draft.files.map(({ id }) => id) },
      {
        onSuccess() {
          keep(empty())
          drop()
          toasts.done(say('tab/said.commented'))
        },
      },
    )
  }

  return (
    <form
      className={layout.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!comment.isPending && !isUploading) submit()
      }}
    >
      {comment.error && !fault && <Failed error={comment.error} />}
      <Field
        label={say('tab/talk.text')}
        hint={draft.isInternal ? undefined : say('tab/talk.hint')}
        validationMessage={fault?.message}
      >
        <Textarea
          rows={3}
          resize="vertical"
          maxLength={2000}
          value={draft.text}
          onChange={(_, { value }) => keep({ ...draft, text: value })}
        />
      </Field>
      {worksOnIt && (
        <Checkbox
          label={say('tab/talk.internal')}
          checked={draft.isInternal}
          onChange={(_, { checked }) => keep({ ...draft, isInternal: checked === true })}
        />
      )}
      <FilesField
        files={draft.files}
        most={mostFiles}
        change={(files) => keep({ ...draft, files })}
        busy={setUploading}
      />
      <div>
        <Button type="submit" icon={<SendRegular />} disabled={comment.isPending || isUploading}>
          {say('tab/talk.send')}
        </Button>
      </div>
    </form>
  )
}
