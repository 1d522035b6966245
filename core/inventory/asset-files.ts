/** What the photos and documents of a thing belong to. */
export const ownerOf = (assetId: string) => `asset ${assetId}`

/** More than so many belong to no thing: a folder is the place for them. */
export const mostFiles = 30
