/** Where in a roster a fault stands: "users.csv:12:username" → its file, row and column; a row may be missing. */
export function placeOfFault(field: string): { file: string; row: string; column: string } {
  const [file = '', row = '', ...column] = field.split(':')
  return { file, row, column: column.join(':') }
}
