/** A roster, whichever file format it came from. */
export interface Roster {
  /** The year in which the school year began, or null where the files do not say. */
  schoolYear: number | null
  schoolName: string
  /** The schools of the set: it says nothing about the people of any other school. */
  schoolIds: string[]
  people: RosterPerson[]
  classes: RosterClass[]
  /** Parents and guardians are counted and get no account. */
  guardians: number
}

/** A pupil or a member of staff. `sourceId` is the register's id of the person, never a personal code. */
export interface RosterPerson {
  sourceId: string
  role: 'pupil' | 'staff'
  schoolId: string
  givenName: string
  surname: string
  /** The sign-in name before the @ where the register gives one of its own. */
  login: string | null
}

/** A class; the lists hold the source ids of people. */
export interface RosterClass {
  sourceId: string
  schoolId: string
  title: string
  pupils: string[]
  teachers: string[]
}
