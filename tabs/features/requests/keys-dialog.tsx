import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useLayout } from '../../shared/layout.ts'
import { type TextKey, useSay } from '../../shared/say.ts'
import { actionKeys } from './keys.ts'

const useStyles = makeStyles({
  keys: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  key: {
    fontFamily: tokens.fontFamilyMonospace,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  meaning: { margin: 0 },
})

const space = 'space'
const plainKeys: [keys: string[], word: TextKey][] = [
  [['j', 'k', '↓', '↑'], 'tab/keys.next'],
  [['←', '→'], 'tab/keys.columns'],
  [['Enter'], 'tab/keys.open'],
  [['x', space], 'tab/keys.select'],
  [['Shift + ↓', 'Shift + ↑'], 'tab/keys.range'],
  [['Ctrl + A'], 'tab/keys.all'],
  [['Esc'], 'tab/keys.none'],
  [['Ctrl + ←', 'Ctrl + →'], 'tab/keys.move'],
  [['/'], 'tab/keys.search'],
  [['l'], 'tab/keys.layout'],
  [['?'], 'tab/keys.help'],
]

/** What each key does on the desk, and the switch for those who do not want letters to do anything. */
export function KeysDialog(props: { close: () => void; isOn: boolean; turn: (on: boolean) => void }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const actions = actionKeys.map(([key, action]): [string[], TextKey] => [[key], action])
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('tab/keys')}</DialogTitle>
          <DialogContent className={layout.stack}>
            <Text>{say('tab/keys.intro')}</Text>
            <dl className={styles.keys}>
              {[...plainKeys, ...actions].map(([keys, word]) => (
                <div key={word} style={{ display: 'contents' }}>
                  <dt>
                    {keys.map((key) => (
                      <span key={key}>
                        <kbd className={styles.key}>{key === space ? say('tab/keys.space') : key}</kbd>{' '}
                      </span>
                    ))}
                  </dt>
                  <dd className={styles.meaning}>{say(word)}</dd>
                </div>
              ))}
            </dl>
            <Switch
              label={say('tab/keys.use')}
              checked={props.isOn}
              onChange={(_, { checked }) => props.turn(checked)}
            />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={props.close}>
              {say('common/close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
