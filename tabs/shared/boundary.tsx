import { Button } from '@fluentui/react-components'
import { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected'
import { Component, type ReactNode, useState } from 'react'
import { reloadIfServed } from './reload.ts'
import { useSay } from './say.ts'
import { Empty } from './states.tsx'

interface Props {
  /** Where the person is; somewhere else another try is made. */
  place?: string
  /** What stands there when the part is broken. */
  instead: ReactNode
  children: ReactNode
}

/** Keeps what is around a part on the screen when the part cannot be loaded or drawn. React asks for a class here. */
export class Boundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidUpdate(before: Props) {
    if (this.state.broken && before.place !== this.props.place) this.setState({ broken: false })
  }

  override render() {
    return this.state.broken ? this.props.instead : this.props.children
  }
}

/** Says that a screen cannot be shown, and offers another try. */
export function Broken() {
  const say = useSay()
  return (
    <div role="alert">
      <Empty icon={<PlugDisconnectedRegular />} title={say('tab/broken')} action={<TryAgain />}>
        {say('tab/broken.why')}
      </Empty>
    </div>
  )
}

/** Loads the page anew as soon as the server answers: a browser does not ask twice for code that it did not get. */
export function TryAgain() {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  async function retry() {
    setBusy(true)
    if (!(await reloadIfServed())) setBusy(false)
  }
  return (
    <Button disabledFocusable={busy} onClick={retry}>
      {say('common/retry')}
    </Button>
  )
}
