// What may be done with the school's things, as the roles of `roles.ts` hold it.

/** Everything the school has, for those who look after it. */
export const keepsInventory = [
  'inventory/list', 'inventory/filters', 'inventory/show', 'inventory/write', 'inventory/move',
  'inventory/undo', 'inventory/import', 'inventory/imports', 'inventory/undo-import', 'inventory/export',
  'inventory/labels', 'inventory/room-labels', 'inventory/add-files', 'inventory/remove-file', 'inventory/read-file',
  'inventory/send-to-repair', 'inventory/take-from-repair', 'write-offs/propose', 'write-offs/dispose',
  'stocktakes/open', 'stocktakes/abandon', 'hand-overs/give', 'hand-overs/list', 'hand-overs/look-up',
  'hand-overs/note-paper', 'hand-overs/take-back', 'hand-overs/undo', 'stock/count', 'stock/list',
  'stock/put-in', 'stock/show', 'stock/stop', 'stock/take-out', 'stock/undo', 'stock/write',
  'rounds/open', 'rounds/list', 'rounds/show', 'rounds/scan', 'rounds/close', 'rounds/paper',
  'leavers/list', 'leavers/ask',
  'software/give-seat', 'software/list', 'software/show', 'software/stop', 'software/take-seat', 'software/write',
  'purchases/change-settings', 'purchases/proposals', 'purchases/write', 'purchases/propose',
  'purchases/drop', 'purchases/receive',
] as const // biome-ignore format: a plain list

/** Whoever reads the act of a stocktake. */
export const readsStocktakes = [
  'stocktakes/list',
  'stocktakes/show',
  'stocktakes/act',
  'stocktakes/read-photo',
] as const

/** Whoever reads the papers of write-offs. */
export const readsWriteOffs = ['write-offs/list', 'write-offs/show', 'write-offs/paper'] as const
/** Whoever decides on them; never on one's own. */
export const decidesWriteOffs = [...readsWriteOffs, 'write-offs/approve', 'write-offs/decline'] as const
/** The commission of a stocktake. */
export const countsThings = [
  ...readsStocktakes,
  'stocktakes/lines',
  'stocktakes/scan',
  'stocktakes/close',
  'stocktakes/reopen',
  'stocktakes/sign',
] as const

/** Whoever reads what is to be bought, and whoever decides; never on what they proposed themselves. */
export const readsPurchases = ['purchases/list', 'purchases/show', 'purchases/download'] as const
export const decidesPurchases = [...readsPurchases, 'purchases/approve', 'purchases/decline'] as const

/** What the things are worth, by room and by who answers for them. */
export const readsInventoryNumbers = ['inventory-numbers/show', 'inventory-numbers/accountants-list'] as const
