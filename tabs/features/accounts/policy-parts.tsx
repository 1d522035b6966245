import {
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
} from '@fluentui/react-components'
import { directoryNameOf, loginFor } from '../../../core/directory/rules.ts'
import { useLayout } from '../../shared/layout.ts'
import { Panel } from '../../shared/panel.tsx'
import { useSay } from '../../shared/say.ts'
import {
  ChoiceField,
  faultOf,
  NumberField,
  type PolicyForm,
  SwitchField,
  TextField,
  textIn,
} from './policy-fields.tsx'
import { examples, loginPatterns, namePatterns } from './policy-form.ts'
import { PatternField } from './policy-pattern.tsx'

const useStyles = makeStyles({ short: { maxWidth: '160px' } })

/** The rules for accounts, part by part. */
export function PolicyParts({ form }: { form: PolicyForm }) {
  return (
    <>
      <LoginPart form={form} />
      <NamePart form={form} />
      <LicencePart form={form} />
      <GroupPart form={form} />
      <PersonPart form={form} />
      <LeaverPart form={form} />
      <BrakePart form={form} />
    </>
  )
}

interface Part {
  form: PolicyForm
}

function LoginPart({ form }: Part) {
  const say = useSay()
  const { tenant } = form
  const domain = textIn(form, 'domain').trim() || tenant?.domain || 'mokykla.lt'
  return (
    <Panel title={say('tab/policy.part.login')}>
      <PatternField
        form={form}
        path="upnPattern"
        patterns={loginPatterns}
        places={['given', 'surname', 'g', 's', 'id']}
        make={(pattern) => examples.map((person) => `${loginFor(person, pattern)}@${domain}`)}
        hint={say('tab/policy.upnPattern.hint')}
      />
      {tenant ? (
        <ChoiceField
          form={form}
          path="domain"
          choices={[
            ['', say('tab/policy.domain.usual', { domain: tenant.domain })],
            ...tenant.domains.map((one): [string, string] => [one, one]),
          ]}
          gone={textIn(form, 'domain')}
        />
      ) : (
        <TextField form={form} path="domain" maxLength={120} hint={say('tab/policy.domain.unread')} />
      )}
      <NumberField form={form} path="addressRestDays" hint={say('tab/policy.addressRestDays.hint')} />
    </Panel>
  )
}

function NamePart({ form }: Part) {
  const say = useSay()
  return (
    <Panel title={say('tab/policy.part.name')}>
      <PatternField
        form={form}
        path="displayName"
        patterns={namePatterns}
        places={['given', 'surname', 'class']}
        make={(pattern) => examples.map((person) => directoryNameOf(person, person.className, pattern))}
      />
    </Panel>
  )
}

function LicencePart({ form }: Part) {
  const say = useSay()
  const layout = useLayout()
  const cannot = form.tenant?.canLicenseGroups === false
  return (
    <Panel title={say('tab/policy.part.licences')}>
      <LicenceField form={form} whose="pupil" />
      <LicenceField form={form} whose="staff" />
      <Field
        data-field="licensing"
        label={say('tab/policy.licensing')}
        validationMessage={faultOf(form, 'licensing')}
      >
        <RadioGroup
          value={textIn(form, 'licensing')}
          onChange={(_, { value }) => form.set('licensing', value)}
        >
          <Radio value="direct" label={say('tab/policy.licensing.direct')} />
          <Radio value="group" disabled={cannot} label={say('tab/policy.licensing.group')} />
        </RadioGroup>
      </Field>
      {cannot && (
        <MessageBar
          intent={textIn(form, 'licensing') === 'group' ? 'warning' : 'info'}
          layout="multiline"
          className={layout.bar}
        >
          <MessageBarBody>{say('tab/policy.licensing.cannot')}</MessageBarBody>
        </MessageBar>
      )}
      <SwitchField form={form} path="takeOldLicences" hint={say('tab/policy.takeOldLicences.hint')} />
      <Prices form={form} />
    </Panel>
  )
}

function LicenceField({ form, whose }: Part & { whose: 'pupil' | 'staff' }) {
  const say = useSay()
  const { tenant } = form
  const usual = tenant?.licences.find(({ skuId }) => skuId === tenant.usualLicences[whose])
  const usualText = !tenant
    ? say('tab/policy.licence.usual.unread')
    : usual
      ? say('tab/policy.licence.usual', { licence: usual.name })
      : say('tab/policy.licence.usual.none')
  return (
    <ChoiceField
      form={form}
      path={`licences.${whose}`}
      choices={[
        ['', usualText],
        ['none', say('tab/policy.licence.none')],
        ...(tenant?.licences ?? []).map(({ skuId, name, free }): [string, string] => [
          skuId,
          say('tab/policy.licence.one', { licence: name, n: Math.max(0, free) }),
        ]),
      ]}
      gone={say('tab/policy.licence.gone')}
    />
  )
}

/** A price for each licence that the rules give to somebody, and for those that have one already. */
function Prices({ form }: Part) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { tenant } = form
  if (!tenant) return null
  const given = (['pupil', 'staff'] as const).map(
    (role) => textIn(form, `licences.${role}`) || tenant.usualLicences[role],
  )
  const shown = tenant.licences.filter(
    ({ skuId }) => given.includes(skuId) || textIn(form, `prices.${skuId}`),
  )
  if (shown.length === 0) return null
  return (
    <div className={layout.tight}>
      {shown.map(({ skuId, name }) => (
        <Field
          key={skuId}
          data-field={`prices.${skuId}`}
          label={say('tab/policy.prices.of', { licence: name })}
          validationMessage={faultOf(form, `prices.${skuId}`)}
        >
          <Input
            className={styles.short}
            inputMode="decimal"
            autoComplete="off"
            maxLength={8}
            value={textIn(form, `prices.${skuId}`)}
            onChange={(_, { value }) => form.set(`prices.${skuId}`, value)}
          />
        </Field>
      ))}
      <Text size={200} className={layout.quiet}>
        {say('tab/policy.prices.hint')}
      </Text>
    </div>
  )
}

function GroupPart({ form }: Part) {
  const say = useSay()
  const isNeeded = textIn(form, 'licensing') === 'group' && form.tenant?.canLicenseGroups !== false
  return (
    <Panel title={say('tab/policy.part.groups')}>
      <SwitchField form={form} path="classGroups" hint={say('tab/policy.classGroups.hint')} />
      <SwitchField
        form={form}
        path="classTeams"
        hint={say('tab/policy.classTeams.hint')}
        disabled={form.values.classGroups === false}
      />
      <SwitchField form={form} path="everybodyGroups.pupils" />
      <SwitchField
        form={form}
        path="everybodyGroups.staff"
        hint={isNeeded ? say('tab/policy.everybody.needed') : undefined}
      />
      <SwitchField form={form} path="staffGroups.subjects" />
      <SwitchField form={form} path="staffGroups.buildings" hint={say('tab/policy.staffGroups.hint')} />
    </Panel>
  )
}

function PersonPart({ form }: Part) {
  const say = useSay()
  return (
    <Panel title={say('tab/policy.part.person')}>
      <TextField form={form} path="usageLocation" maxLength={2} hint={say('tab/policy.usageLocation.hint')} />
      <SwitchField form={form} path="ageGroup" hint={say('tab/policy.ageGroup.hint')} />
    </Panel>
  )
}

function LeaverPart({ form }: Part) {
  const say = useSay()
  return (
    <Panel title={say('tab/policy.part.leavers')}>
      <SwitchField form={form} path="leavers.blockAtOnce" />
      <SwitchField form={form} path="leavers.freeLicence" hint={say('tab/policy.leavers.freeLicence.hint')} />
      <NumberField form={form} path="leavers.keepDays" />
      <SwitchField form={form} path="leavers.delete" hint={say('tab/policy.leavers.delete.hint')} />
    </Panel>
  )
}

function BrakePart({ form }: Part) {
  const say = useSay()
  return (
    <Panel title={say('tab/policy.part.brakes')}>
      <Text>{say('tab/policy.part.brakes.text')}</Text>
      <NumberField form={form} path="brakes.absolute" />
      <NumberField form={form} path="brakes.percentSchool" />
      <NumberField form={form} path="brakes.percentClass" />
      <SwitchField form={form} path="brakes.wrongList" hint={say('tab/policy.brakes.wrongList.hint')} />
    </Panel>
  )
}
