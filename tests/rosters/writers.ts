import type { RosterFormat } from '../../core/rosters/schema.ts'
import type { InventedSchool } from './written-schools.ts'

/** The rows of a file, header first. */
export type Rows = (string | number | null)[][]

type Writer = (school: InventedSchool) => Record<string, Rows>

const roleWord = { pupil: 'student', staff: 'teacher' } as const
const enrolments = ({ classes }: InventedSchool) =>
  classes.flatMap(({ id, pupils, teachers }) => [
    ...pupils.map((person) => ({ id, person, role: 'pupil' as const })),
    ...teachers.map((person) => ({ id, person, role: 'staff' as const })),
  ])
const gradeOf = ({ classes }: InventedSchool, person: string) =>
  classes.find(({ pupils }) => pupils.includes(person))?.grade ?? null

const sdsShared: Writer = (school) => ({
  'orgs.csv': [['sourcedId', 'name', 'type'], ...school.schools.map(({ id, name }) => [id, name, 'school'])],
  'classes.csv': [
    ['sourcedId', 'orgSourcedId', 'title'],
    ...school.classes.map(({ id, school: org, title }) => [id, org, title]),
  ],
  'enrollments.csv': [
    ['classSourcedId', 'userSourcedId', 'role'],
    ...enrolments(school).map(({ id, person, role }) => [id, person, roleWord[role]]),
  ],
  'academicSessions.csv': [
    ['sourcedId', 'type', 'schoolYear'],
    ['Y', 'schoolYear', school.year],
  ],
  'demographics.csv': [
    ['userSourcedId', 'birthDate'],
    ...school.people.flatMap(({ id, born }) => (born ? [[id, born]] : [])),
  ],
})

const oneRosterShared: Writer = (school) => ({
  'orgs.csv': [
    ['sourcedId', 'status', 'dateLastModified', 'name', 'type'],
    ...school.schools.map(({ id, name }) => [id, '', '', name, 'school']),
  ],
  'classes.csv': [
    ['sourcedId', 'status', 'dateLastModified', 'title', 'grades', 'classType', 'schoolSourcedId'],
    ...school.classes.map(({ id, school: org, title, grade }) => [
      id,
      'active',
      '',
      title,
      grade,
      'homeroom',
      org,
    ]),
  ],
  'enrollments.csv': [
    ['sourcedId', 'status', 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role'],
    ...enrolments(school).map(({ id, person, role }) => [
      `${id}-${person}`,
      'active',
      id,
      '',
      person,
      roleWord[role],
    ]),
  ],
  'academicSessions.csv': [
    ['sourcedId', 'type', 'startDate', 'schoolYear'],
    ['Y', 'schoolYear', `${school.year}-09-01`, school.year + 1],
  ],
  'demographics.csv': [
    ['sourcedId', 'birthDate'],
    ...school.people.flatMap(({ id, born }) => (born ? [[id, born]] : [])),
  ],
})

/** Writes an invented school in each format that Talka reads. */
export const writers: Readonly<Record<RosterFormat, Writer>> = {
  'sds-v2.1': (school) => ({
    ...sdsShared(school),
    'users.csv': [
      ['sourcedId', 'username', 'givenName', 'familyName'],
      ...school.people.map(({ id, login, givenName, surname }) => [
        id,
        login && `${login}@mokykla.example`,
        givenName,
        surname,
      ]),
    ],
    'roles.csv': [
      ['userSourcedId', 'orgSourcedId', 'role', 'isPrimary'],
      ...school.people.map(({ id, school: org, role }) => [id, org, roleWord[role], 'TRUE']),
    ],
  }),
  'sds-v2': (school) => ({
    ...sdsShared(school),
    'users.csv': [
      ['sourcedId', 'orgSourcedIds', 'givenName', 'familyName', 'username', 'role'],
      ...school.people.map(({ id, school: org, givenName, surname, login, role }) => [
        id,
        org,
        givenName,
        surname,
        login,
        roleWord[role],
      ]),
    ],
  }),
  'oneroster-1.1': (school) => ({
    ...oneRosterShared(school),
    'manifest.csv': [
      ['propertyName', 'value'],
      ['oneroster.version', '1.1'],
    ],
    'users.csv': [
      ['sourcedId', 'status', 'enabledUser', 'orgSourcedIds', 'role', 'username', 'givenName', 'familyName'],
      ...school.people.map(({ id, school: org, role, login, givenName, surname }) => [
        id,
        'active',
        'TRUE',
        org,
        roleWord[role],
        login,
        givenName,
        surname,
      ]),
    ],
  }),
  'oneroster-1.2': (school) => ({
    ...oneRosterShared(school),
    'users.csv': [
      ['sourcedId', 'status', 'enabledUser', 'username', 'givenName', 'familyName', 'userMasterIdentifier'],
      ...school.people.map(({ id, login, givenName, surname }) => [
        id,
        'active',
        'TRUE',
        login,
        givenName,
        surname,
        '',
      ]),
    ],
    'roles.csv': [
      ['sourcedId', 'status', 'userSourcedId', 'roleType', 'role', 'orgSourcedId'],
      ...school.people.map(({ id, role, school: org }) => [`R${id}`, '', id, 'primary', roleWord[role], org]),
    ],
  }),
  'sds-v1': (school) => {
    const people = (role: 'pupil' | 'staff'): Rows => [
      ['SIS ID', 'School SIS ID', 'First Name', 'Last Name', 'Username', 'Grade', 'Birthdate'],
      ...school.people
        .filter((person) => person.role === role)
        .map(({ id, school: org, givenName, surname, login, born }) => [
          id,
          org,
          givenName,
          surname,
          login,
          gradeOf(school, id),
          born,
        ]),
    ]
    const members = (role: 'pupil' | 'staff'): Rows => [
      ['Section SIS ID', 'SIS ID'],
      ...enrolments(school).flatMap((one) => (one.role === role ? [[one.id, one.person]] : [])),
    ]
    return {
      'School.csv': [['SIS ID', 'Name'], ...school.schools.map(({ id, name }) => [id, name])],
      'Student.csv': people('pupil'),
      'Teacher.csv': people('staff'),
      'Section.csv': [
        ['SIS ID', 'School SIS ID', 'Section Name', 'Term StartDate'],
        ...school.classes.map(({ id, school: org, title }) => [id, org, title, `9/1/${school.year}`]),
      ],
      'StudentEnrollment.csv': members('pupil'),
      'TeacherRoster.csv': members('staff'),
    }
  },
  list: (school) => {
    const classOf = (id: string) =>
      school.classes.find(({ pupils, teachers }) => [...pupils, ...teachers].includes(id))?.title ?? ''
    const rows = (role: 'pupil' | 'staff') =>
      school.people
        .filter((person) => person.role === role)
        .map(({ id, school: org, givenName, surname, login, born }) => [
          id,
          surname,
          givenName,
          classOf(id),
          born,
          login,
          org,
        ])
    return {
      'mokiniai.csv': [
        ['Registro Nr.', 'Pavardė', 'Vardas', 'Klasė', 'Gimimo data', 'Prisijungimo vardas', 'Mokykla'],
        ...rows('pupil'),
      ],
      'mokytojai.csv': [
        [
          'Tabelio Nr.',
          'Pavardė',
          'Vardas',
          'Vadovaujama klasė',
          'Gimimo data',
          'Prisijungimo vardas',
          'Mokykla',
        ],
        ...rows('staff'),
      ],
    }
  },
}
