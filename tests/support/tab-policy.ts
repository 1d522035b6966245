import { manualSteps } from '../../core/directory/manual-steps.ts'
import { policy, usualPolicy } from '../../core/directory/schema.ts'
import { faultsOf } from '../../core/forms.ts'
import { type Language, say } from '../../core/language.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import { ago, id } from './tab-answers.ts'

/** The rules for accounts of a school that changed some of them. */
export function policyView(): ResultOf<'directory/show-policy'> {
  return {
    policy: { ...usualPolicy, classTeams: true, prices: { [id(802)]: 35.5 } },
    usual: usualPolicy,
    tenant: {
      readAt: ago(30),
      domains: ['mokykla.example', 'atgimimas.mokykla.example'],
      domain: 'mokykla.example',
      licences: [
        { skuId: id(801), name: 'Office 365 A1 (Student)', free: 1000 },
        { skuId: id(802), name: 'Office 365 A1 (Faculty)', free: 62 },
        { skuId: id(803), name: 'M365EDU_A3_STUUSEBNFT', free: 0 },
      ],
      usualLicences: { pupil: id(801), staff: id(802) },
      canLicenseGroups: false,
    },
  }
}

/** What the school answers to changed rules: the faults of its own schema, in the reader's language. */
export function changePolicy(input: unknown, language: Language): [status: number, body: unknown] {
  const { error } = policy.safeParse(input)
  if (!error) return [200, { changed: ['upnPattern'] }]
  const faults = faultsOf(error).map((fault) => ({
    ...fault,
    message: say(language, fault.word, fault.params ?? {}),
  }))
  const word = 'common/refused.invalid'
  return [422, { refusal: { kind: 'invalid', word, message: say(language, word), params: {}, faults } }]
}

/** The steps that an administrator does in Teams: one is ticked, and there is a group of all staff only. */
export function stepList(): ResultOf<'directory/list-steps'> {
  const group = { key: 'visi-darbuotojai', objectId: id(850), schoolId: '', className: '' }
  const { steps, ...more } = manualSteps([group], usualPolicy)
  return {
    ...more,
    steps: steps.map((step, at) => ({
      ...step,
      doneAt: at === 1 ? ago(60) : null,
      doneBy: at === 1 ? 'Rasa Šilėnaitė-Žukauskienė' : null,
    })),
  }
}
