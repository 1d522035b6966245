import { Button } from '@fluentui/react-components'
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off'
import { useLocation } from 'wouter'
import { useSay } from '../../shared/say.ts'

/** Takes the screen away at once, when somebody comes who should not see it. */
export function Hide() {
  const say = useSay()
  const [, go] = useLocation()
  return (
    <Button appearance="subtle" icon={<EyeOffRegular />} onClick={() => go('/', { replace: true })}>
      {say('tab/safety.hide')}
    </Button>
  )
}
