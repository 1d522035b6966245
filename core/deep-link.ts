/**
 * The address that opens a path of the tab beside the chat in Teams: the tab finds the path in its context as the
 * sub-page. Source: learn.microsoft.com, "Deep link to a tab" (entity id, webUrl, context.subEntityId).
 */
export function deepLink({ publicUrl, appId }: { publicUrl: string; appId: string }, path: string): string {
  const [section] = path.split('/').filter(Boolean)
  const tab = section === 'requests' || section === 'accounts' ? section : 'home'
  const query = new URLSearchParams({
    webUrl: `${publicUrl}${path}`,
    context: JSON.stringify({ subEntityId: path }),
  })
  return `https://teams.microsoft.com/l/entity/${appId}/${tab}?${query}`
}
