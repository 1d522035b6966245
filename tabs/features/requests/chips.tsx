import {
  Button,
  Field,
  Input,
  Menu,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { type JSX, type ReactNode, useDeferredValue, useState } from 'react'
import { useAsk } from '../../shared/ask.ts'
import { WholeDayInput } from '../../shared/day-input.tsx'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'

const useStyles = makeStyles({
  chip: { display: 'inline-flex', maxWidth: '100%' },
  main: {
    borderRadius: tokens.borderRadiusCircular,
    fontWeight: tokens.fontWeightRegular,
    minWidth: 0,
    maxWidth: '260px',
  },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  set: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': {
      backgroundColor: tokens.colorBrandBackground2Hover,
      color: tokens.colorBrandForeground2Hover,
    },
  },
  withClear: { borderTopRightRadius: 0, borderBottomRightRadius: 0, borderRightWidth: 0 },
  clear: {
    minWidth: '28px',
    borderTopLeftRadius: 0,
    borderBottomLeftRadius: 0,
    borderTopRightRadius: tokens.borderRadiusCircular,
    borderBottomRightRadius: tokens.borderRadiusCircular,
  },
  list: { maxHeight: '320px', overflowY: 'auto' },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, width: '260px' },
})

interface ChipProps {
  name: string
  /** What it is set to, in words; null: to nothing. */
  value: string | null
  clear?: (() => void) | undefined
}

/** The face of a filter: its name, or its name and value with a way to remove it. */
function Chip({ name, value, clear, open }: ChipProps & { open: (button: JSX.Element) => ReactNode }) {
  const say = useSay()
  const styles = useStyles()
  const isSet = value !== null
  const button = (
    <Button
      size="small"
      className={mergeClasses(styles.main, isSet && styles.set, isSet && clear && styles.withClear)}
      icon={<ChevronDownRegular />}
      iconPosition="after"
    >
      <span className={styles.words}>{isSet ? `${name}: ${value}` : name}</span>
    </Button>
  )
  return (
    <span className={styles.chip}>
      {open(button)}
      {isSet && clear && (
        <Button
          size="small"
          className={mergeClasses(styles.set, styles.clear)}
          icon={<DismissRegular />}
          aria-label={say('tab/chip.clear', { name })}
          onClick={clear}
        />
      )}
    </span>
  )
}

/** A filter with one value of a few. */
export function ChoiceChip(
  props: ChipProps & {
    choices: readonly { value: string; label: string }[]
    chosen: string
    choose: (value: string) => void
  },
) {
  const styles = useStyles()
  return (
    <Chip
      {...props}
      open={(button) => (
        <Menu
          checkedValues={{ one: [props.chosen] }}
          onCheckedValueChange={(_, { checkedItems }) => props.choose(checkedItems[0] ?? '')}
        >
          <MenuTrigger disableButtonEnhancement>{button}</MenuTrigger>
          <MenuPopover>
            <MenuList className={styles.list}>
              {props.choices.map(({ value, label }) => (
                <MenuItemRadio key={value} name="one" value={value}>
                  {label}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    />
  )
}

/** A filter with any number of values. */
export function ManyChip(
  props: ChipProps & {
    choices: readonly { value: string; label: string }[]
    chosen: readonly string[]
    choose: (values: string[]) => void
  },
) {
  const styles = useStyles()
  return (
    <Chip
      {...props}
      open={(button) => (
        <Menu
          checkedValues={{ many: [...props.chosen] }}
          onCheckedValueChange={(_, { checkedItems }) => props.choose(checkedItems)}
        >
          <MenuTrigger disableButtonEnhancement>{button}</MenuTrigger>
          <MenuPopover>
            <MenuList className={styles.list}>
              {props.choices.map(({ value, label }) => (
                <MenuItemCheckbox key={value} name="many" value={value}>
                  {label}
                </MenuItemCheckbox>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    />
  )
}

/** A filter for a person, who is found by a few letters. */
export function PersonChip(props: ChipProps & { choose: (id: string) => void }) {
  const say = useSay()
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const found = useAsk('people/find', { text }, { enabled: text.length >= 2 })
  return (
    <Chip
      {...props}
      open={(button) => (
        <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus>
          <PopoverTrigger disableButtonEnhancement>{button}</PopoverTrigger>
          <PopoverSurface aria-label={props.name}>
            <div className={styles.form}>
              <Field label={props.name}>
                <Input
                  value={typed}
                  placeholder={say('tab/person.placeholder')}
                  autoComplete="off"
                  onChange={(_, { value }) => setTyped(value)}
                />
              </Field>
              <div aria-live="polite">
                {(found.data?.people ?? []).map(({ id, name, className }) => (
                  <Button
                    key={id}
                    appearance="subtle"
                    style={{ width: '100%', justifyContent: 'flex-start' }}
                    onClick={() => {
                      props.choose(id)
                      setOpen(false)
                      setTyped('')
                    }}
                  >
                    {[name, className].filter(Boolean).join(' · ')}
                  </Button>
                ))}
                {found.data?.people.length === 0 && say('tab/person.none')}
              </div>
            </div>
          </PopoverSurface>
        </Popover>
      )}
    />
  )
}

interface Period {
  from: string | undefined
  until: string | undefined
}

/** A filter for the days in which something happened, with the periods that schools reckon in at hand. */
export function PeriodChip(props: ChipProps & { period: Period; choose: (period: Period) => void }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { period, choose } = props
  const today = new Date()
  return (
    <Chip
      {...props}
      open={(button) => (
        <Popover trapFocus>
          <PopoverTrigger disableButtonEnhancement>{button}</PopoverTrigger>
          <PopoverSurface aria-label={props.name}>
            <div className={styles.form}>
              <div className={layout.row}>
                {(['today', 'week', 'month', 'school-year'] as const).map((name) => (
                  <Button key={name} size="small" onClick={() => choose(periodOf(name, today))}>
                    {say(`tab/period.${name}`)}
                  </Button>
                ))}
              </div>
              {(['from', 'until'] as const).map((end) => (
                <Field key={end} label={say(`tab/period.${end}`)}>
                  <WholeDayInput
                    value={period[end] ?? ''}
                    change={(value) => choose({ ...period, [end]: value || undefined })}
                  />
                </Field>
              ))}
            </div>
          </PopoverSurface>
        </Popover>
      )}
    />
  )
}

/** The days of a period that a day is in: weeks begin on Monday, school years on 1 September. */
export function periodOf(name: 'today' | 'week' | 'month' | 'school-year', day: Date): Period {
  const [year = 0, month = 1, date = 1] = dayText(day).split('-').map(Number)
  const text = (...parts: [number, number, number]) => new Date(Date.UTC(...parts)).toISOString().slice(0, 10)
  const sinceMonday = (new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7
  if (name === 'today') return { from: dayText(day), until: dayText(day) }
  if (name === 'week')
    return {
      from: text(year, month - 1, date - sinceMonday),
      until: text(year, month - 1, date - sinceMonday + 6),
    }
  if (name === 'month') return { from: text(year, month - 1, 1), until: text(year, month, 0) }
  const begins = month >= 9 ? year : year - 1
  return { from: `${begins}-09-01`, until: `${begins + 1}-08-31` }
}

const dayParts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vilnius' })
const dayText = (day: Date) => dayParts.format(day)
