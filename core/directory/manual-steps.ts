import type { Policy, Said } from './schema.ts'
import type { Known } from './snapshot.ts'
import { everybodyKeys } from './wanted-groups.ts'

/** Something that Graph v1.0 cannot do and only an administrator can, with a command to be pasted. */
export interface ManualStep {
  /** Changes with the groups that the command names, so that a tick of the old command is none of the new one. */
  id: string
  /** The words are `directory/step.<name>` and `directory/step.<name>.why`. */
  name: 'package-pupils' | 'package-primary' | 'package-staff' | 'chat-roles' | 'chat' | 'app'
  command: string
  /** It is done person by person, and newcomers need it again. */
  repeats: boolean
}

/** All of them, what goes before, and what would make them simpler. */
export interface ManualSteps {
  connect: string
  steps: ManualStep[]
  hint: Said | null
}

const people = { pupil: '$mokiniai', staff: '$darbuotojai' } as const
const employeeFilters = { pupil: 'Student', staff: 'Staff' } as const
const packages = { pupil: 'Education_SecondaryStudent', staff: 'Education_Teacher' } as const
const chatPolicies = {
  pupil: { name: 'Talka mokiniai', role: 'Restricted', rank: 2 },
  staff: { name: 'Talka darbuotojai', role: 'Full', rank: 1 },
} as const
const roles = ['pupil', 'staff'] as const

const connectGraph = [
  'Install-Module Microsoft.Graph.Users -Scope CurrentUser',
  'Connect-MgGraph -Scopes User.Read.All',
]

/**
 * The youngest have a package of their own, which closes more. No group holds them alone, so they are found by their
 * class; what is given to a person goes before what a group gives (learn.microsoft.com/microsoftteams/policy-assignment-overview).
 */
const primaryPackage = [
  ...connectGraph,
  `$pradinukai = (Get-MgUser -All -Filter "employeeType eq 'Student'" -Property Id,Department | Where-Object Department -Match '^(PUG|[1-4]\\D)').Id`,
  'if ($pradinukai) { New-CsBatchPolicyPackageAssignmentOperation -Identity $pradinukai -PackageName Education_PrimaryStudent }',
].join('\n')

/**
 * The steps in the order in which they are done, filled with the school's own groups of all pupils and all staff; where
 * there is none, person by person. Packages go first, because they bring chat policies of their own.
 * Sources: learn.microsoft.com/microsoftteams/supervise-chats-edu and, below learn.microsoft.com/powershell/module/
 * microsoftteams, grant-csgrouppolicypackageassignment, new-csbatchpolicypackageassignmentoperation,
 * grant-csteamsmessagingpolicy, new-csbatchpolicyassignmentoperation (at most 5,000 people), set-csteamsclientconfiguration,
 * update-m365teamsapp. Not tried out on a real tenant.
 */
export function manualSteps(groups: Known['classGroups'], policy: Policy): ManualSteps {
  const groupOf = (role: (typeof roles)[number]) =>
    groups.find(({ key }) => key === everybodyKeys[role])?.objectId ?? null
  const ids = { pupil: groupOf('pupil'), staff: groupOf('staff') }
  const missing = roles.filter((role) => ids[role] === null)
  const about = roles.map((role) => ids[role] ?? 'each').join(' ')
  const both = ids.pupil && ids.staff ? `${ids.pupil}, ${ids.staff}` : null
  const package_ = (role: (typeof roles)[number]) =>
    ids[role]
      ? `Grant-CsGroupPolicyPackageAssignment -GroupId ${ids[role]} -PackageName ${packages[role]}`
      : `New-CsBatchPolicyPackageAssignmentOperation -Identity ${people[role]} -PackageName ${packages[role]}`
  const willCome = policy.everybodyGroups.pupils && policy.everybodyGroups.staff
  return {
    connect: [
      'Install-Module MicrosoftTeams -Scope CurrentUser',
      'Connect-MicrosoftTeams',
      ...readPeople(missing),
    ].join('\n'),
    hint:
      missing.length === 0
        ? null
        : { word: willCome ? 'directory/step.hint.run' : 'directory/step.hint.groups', params: {} },
    steps: [
      {
        id: `package-pupils ${ids.pupil ?? 'each'}`,
        name: 'package-pupils',
        command: package_('pupil'),
        repeats: ids.pupil === null,
      },
      {
        id: `package-primary ${about}`,
        name: 'package-primary',
        command: primaryPackage,
        repeats: true,
      },
      {
        id: `package-staff ${ids.staff ?? 'each'}`,
        name: 'package-staff',
        command: package_('staff'),
        repeats: ids.staff === null,
      },
      {
        id: `chat-roles ${about}`,
        name: 'chat-roles',
        command: roles.flatMap((role) => chatRole(role, ids[role])).join('\n'),
        repeats: both === null,
      },
      {
        id: 'chat',
        name: 'chat',
        command: 'Set-CsTeamsClientConfiguration -AllowRoleBasedChatPermissions $true',
        repeats: false,
      },
      {
        id: `app ${about}`,
        name: 'app',
        command: [
          '$talka = (Get-TeamsApp -DisplayName "Talka" -DistributionMethod organization).Id',
          both
            ? `Update-M365TeamsApp -Id $talka -IsBlocked $false -AppAssignmentType UsersAndGroups -OperationType Add -Groups ${both}`
            : 'Update-M365TeamsApp -Id $talka -IsBlocked $false -AppAssignmentType Everyone',
        ].join('\n'),
        repeats: false,
      },
    ],
  }
}

/** Where a group is missing, the people themselves, found by what Talka writes into their accounts. */
function readPeople(missing: readonly (typeof roles)[number][]): string[] {
  if (missing.length === 0) return []
  return [
    ...connectGraph,
    ...missing.map(
      (role) => `${people[role]} = (Get-MgUser -All -Filter "employeeType eq '${employeeFilters[role]}'").Id`,
    ),
  ]
}

function chatRole(role: (typeof roles)[number], groupId: string | null): string[] {
  const { name, role: chatRole, rank } = chatPolicies[role]
  return [
    // The command that makes a policy fails where it is there already.
    [
      `if (Get-CsTeamsMessagingPolicy -Filter "*${name}") { Set-CsTeamsMessagingPolicy -Identity "${name}" -ChatPermissionRole ${chatRole} }`,
      `else { New-CsTeamsMessagingPolicy -Identity "${name}" -ChatPermissionRole ${chatRole} }`,
    ].join(' '),
    groupId
      ? `Grant-CsTeamsMessagingPolicy -Group ${groupId} -PolicyName "${name}" -Rank ${rank}`
      : `New-CsBatchPolicyAssignmentOperation -OperationName "${name}" -PolicyType TeamsMessagingPolicy -PolicyName "${name}" -Identity ${people[role]}`,
  ]
}
