/** The numbers of the database's advisory locks: one a purpose, or two things that have nothing in common wait for each other. */
export const locks = {
  migrating: 740211,
  planning: 740212,
  numberingRequests: 740213,
  changingPlaces: 740214,
  choosingMessages: 740215,
  joiningRequests: 740216,
  writingCustody: 740217,
  visitingLetterbox: 740219,
  numberingAssets: 740218,
  numberingWriteOffs: 740231,
  numberingHandOvers: 740241,
  numberingRounds: 740242,
  changingOffers: 740251,
  // With a second number, which makes it one of its own.
  bookingOne: 740252,
  numberingPurchases: 740261,
} as const
