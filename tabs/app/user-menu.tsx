import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap'
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out'
import { useSyncExternalStore } from 'react'
import { languages } from '../../core/language.ts'
import { useDo } from '../shared/ask.ts'
import { useLayout } from '../shared/layout.ts'
import type { Me } from '../shared/me.ts'
import { useSay } from '../shared/say.ts'
import { useToasts } from '../shared/toasts.tsx'
import { goToSignIn, signOut } from './browser-host.ts'
import { useHost } from './host.ts'
import { themeNames } from './theme.ts'

const useStyles = makeStyles({
  button: { minWidth: '44px', padding: 0 },
  person: { display: 'flex', flexDirection: 'column', padding: tokens.spacingHorizontalM, maxWidth: '260px' },
})

/** Outside Teams: who is signed in, language, look, and the way out. Inside Teams all of it is Teams' own. */
export function UserMenu({ me }: { me: Me }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { theme } = useHost()
  const toasts = useToasts()
  const setLanguage = useDo('people/set-language')
  const look = useSyncExternalStore(theme.subscribe, theme.get)
  return (
    <Menu
      checkedValues={{ language: [me.language], theme: [look] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const chosen = checkedItems[0]
        const language = languages.find((one) => one === chosen)
        const themeName = themeNames.find((one) => one === chosen)
        if (name === 'theme' && themeName) theme.set(themeName)
        if (name === 'language' && language) setLanguage.mutate({ language }, { onError: toasts.failed })
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="transparent" size="large" className={styles.button}>
          <Avatar name={me.name} size={32} color="brand" />
          <span className={layout.unseen}>{say('tab/user.menu')}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <div className={styles.person}>
          <Text weight="semibold">{me.name}</Text>
          <Text className={layout.quiet} size={200}>
            {me.roles.map((role) => say(`people/role.${role}`)).join(', ')}
          </Text>
        </div>
        <MenuList>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{say('people/set-language')}</MenuGroupHeader>
            {languages.map((language) => (
              <MenuItemRadio key={language} name="language" value={language}>
                {say(`people/language.${language}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{say('tab/user.theme')}</MenuGroupHeader>
            {themeNames.map((name) => (
              <MenuItemRadio key={name} name="theme" value={name}>
                {say(`tab/theme.${name}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem icon={<PersonSwapRegular />} onClick={() => goToSignIn('another')}>
            {say('tab/user.switch')}
          </MenuItem>
          <MenuItem icon={<SignOutRegular />} onClick={signOut}>
            {say('tab/user.sign-out')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
