import type { RosterFormat } from './schema.ts'

/** What a row of a file is about. */
export type Holds =
  | 'schools'
  | 'people'
  | 'roles'
  | 'classes'
  | 'enrolments'
  | 'guardians'
  | 'years'
  | 'births'
  | 'courses'

/** What a column means, whatever a format calls it. */
export type SetMeaning =
  | 'id' | 'name' | 'kind' | 'school' | 'schools' | 'givenName' | 'surname' | 'login' | 'role' | 'isPrimary' | 'grade'
  | 'birth' | 'status' | 'enabled' | 'user' | 'class' | 'guardian' | 'guardians' | 'title' | 'subject' | 'course'
  | 'year' | 'starts' // biome-ignore format: a plain list

/** One file of a format. */
export interface FileShape {
  holds: Holds
  file: string
  /** What the columns are called; those in `needed` must be there. */
  columns: Readonly<Partial<Record<SetMeaning, string>>>
  needed: readonly SetMeaning[]
  /** The file must be there and hold rows. */
  isRequired?: true
  /** The role of everybody in the file, where the file says it and not a column. */
  role?: 'pupil' | 'staff'
}

/** A format of several files. */
export interface SetShape {
  files: readonly FileShape[]
  /** A year such as 2026 names the school year that begins in it, or the one that ends. */
  year: 'begins' | 'ends'
}

const status = { status: 'status' } as const
const session = { kind: 'type', year: 'schoolYear', starts: 'startDate' } as const

const sdsSchools: FileShape = {
  holds: 'schools',
  file: 'orgs.csv',
  columns: { id: 'sourcedId', name: 'name', kind: 'type' },
  needed: ['id', 'name'],
  isRequired: true,
}
const sdsPerson = {
  id: 'sourcedId',
  givenName: 'givenName',
  surname: 'familyName',
  login: 'username',
} as const
const sdsRoles: FileShape = {
  holds: 'roles',
  file: 'roles.csv',
  columns: {
    user: 'userSourcedId',
    school: 'orgSourcedId',
    role: 'role',
    isPrimary: 'isPrimary',
    grade: 'grade',
  },
  needed: ['user', 'school', 'role'],
  isRequired: true,
}
const sdsRest: readonly FileShape[] = [
  {
    holds: 'classes',
    file: 'classes.csv',
    columns: { id: 'sourcedId', school: 'orgSourcedId', title: 'title', course: 'courseSourcedId' },
    needed: ['id', 'title'],
  },
  {
    holds: 'enrolments',
    file: 'enrollments.csv',
    columns: { class: 'classSourcedId', user: 'userSourcedId', role: 'role' },
    needed: ['class', 'user', 'role'],
  },
  {
    holds: 'guardians',
    file: 'relationships.csv',
    columns: { guardian: 'relationshipUserSourcedId' },
    needed: ['guardian'],
  },
  { holds: 'years', file: 'academicSessions.csv', columns: session, needed: ['kind', 'year'] },
  {
    holds: 'births',
    file: 'demographics.csv',
    columns: { user: 'userSourcedId', birth: 'birthDate' },
    needed: ['user'],
  },
  { holds: 'courses', file: 'courses.csv', columns: { id: 'sourcedId', subject: 'subject' }, needed: ['id'] },
]

const oneRosterPerson = { ...sdsPerson, ...status, enabled: 'enabledUser', grade: 'grades' } as const
const oneRosterRest: readonly FileShape[] = [
  { ...sdsSchools, columns: { ...sdsSchools.columns, ...status } },
  {
    holds: 'classes',
    file: 'classes.csv',
    columns: {
      id: 'sourcedId', school: 'schoolSourcedId', title: 'title', kind: 'classType', grade: 'grades', subject: 'subjects', ...status,
    }, // biome-ignore format: a plain list
    needed: ['id', 'title'],
  },
  {
    holds: 'enrolments',
    file: 'enrollments.csv',
    columns: { class: 'classSourcedId', user: 'userSourcedId', role: 'role', ...status },
    needed: ['class', 'user', 'role'],
  },
  { holds: 'years', file: 'academicSessions.csv', columns: { ...session, ...status }, needed: ['kind'] },
  // Demographics of 1.1 are known by the person's id; some exporters call the column userSourcedId.
  {
    holds: 'births',
    file: 'demographics.csv',
    columns: { id: 'sourcedId', user: 'userSourcedId', birth: 'birthDate' },
    needed: [],
  },
]

const sdsV1Person = {
  id: 'SIS ID', school: 'School SIS ID', givenName: 'First Name', surname: 'Last Name', login: 'Username',
  grade: 'Grade', birth: 'Birthdate', status: 'Status',
} as const // biome-ignore format: a plain list
const sdsV1Needed = ['id', 'school', 'givenName', 'surname'] as const
const sdsV1Enrolment = {
  columns: { class: 'Section SIS ID', user: 'SIS ID' },
  needed: ['class', 'user'],
} as const

/**
 * The formats that come as several files. Sources: learn.microsoft.com/schooldatasync (sds-v1 and sds-v2.1 CSV file
 * format), imsglobal.org OneRoster 1.1 and 1.2 CSV binding.
 */
export const setShapes: Readonly<Record<Exclude<RosterFormat, 'list'>, SetShape>> = {
  'sds-v2.1': {
    year: 'begins',
    files: [
      sdsSchools,
      {
        holds: 'people',
        file: 'users.csv',
        columns: sdsPerson,
        needed: ['id', 'givenName', 'surname'],
        isRequired: true,
      },
      sdsRoles,
      ...sdsRest,
    ],
  },
  'sds-v2': {
    year: 'begins',
    files: [
      sdsSchools,
      {
        holds: 'people',
        file: 'users.csv',
        columns: { ...sdsPerson, schools: 'orgSourcedIds', role: 'role', grade: 'grade' },
        needed: ['id', 'givenName', 'surname', 'schools', 'role'],
        isRequired: true,
      },
      ...sdsRest,
    ],
  },
  'oneroster-1.1': {
    year: 'ends',
    files: [
      ...oneRosterRest,
      {
        holds: 'people',
        file: 'users.csv',
        columns: { ...oneRosterPerson, schools: 'orgSourcedIds', role: 'role', guardians: 'agentSourcedIds' },
        needed: ['id', 'givenName', 'surname', 'schools', 'role'],
        isRequired: true,
      },
    ],
  },
  'oneroster-1.2': {
    year: 'ends',
    files: [
      ...oneRosterRest,
      {
        holds: 'people',
        file: 'users.csv',
        columns: { ...oneRosterPerson, guardians: 'agentSourcedIds' },
        needed: ['id', 'givenName', 'surname'],
        isRequired: true,
      },
      {
        ...sdsRoles,
        columns: {
          user: 'userSourcedId',
          school: 'orgSourcedId',
          role: 'role',
          isPrimary: 'roleType',
          ...status,
        },
      },
    ],
  },
  'sds-v1': {
    year: 'begins',
    files: [
      {
        holds: 'schools',
        file: 'School.csv',
        columns: { id: 'SIS ID', name: 'Name' },
        needed: ['id', 'name'],
        isRequired: true,
      },
      {
        holds: 'people',
        file: 'Student.csv',
        columns: sdsV1Person,
        needed: sdsV1Needed,
        isRequired: true,
        role: 'pupil',
      },
      {
        holds: 'people',
        file: 'Teacher.csv',
        columns: sdsV1Person,
        needed: sdsV1Needed,
        isRequired: true,
        role: 'staff',
      },
      {
        holds: 'classes',
        file: 'Section.csv',
        columns: {
          id: 'SIS ID', school: 'School SIS ID', title: 'Section Name', subject: 'Course Subject',
          starts: 'Term StartDate', status: 'Status',
        }, // biome-ignore format: a plain list
        needed: ['id', 'title'],
      },
      { holds: 'enrolments', file: 'StudentEnrollment.csv', ...sdsV1Enrolment, role: 'pupil' },
      { holds: 'enrolments', file: 'TeacherRoster.csv', ...sdsV1Enrolment, role: 'staff' },
    ],
  },
}
