/** What says in the address of the assistant that another roster is to be imported. */
export const otherMark = 'kitas'

/** Where the assistant asks for another roster. */
export const otherRoster = `/accounts/year?${otherMark}`
