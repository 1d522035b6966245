import { Select } from '@fluentui/react-components'

/** One of a few fixed values, each said in words. */
export function Choice<Value extends string>(props: {
  among: readonly Value[]
  value: Value
  say: (value: Value) => string
  change: (value: Value) => void
}) {
  const { among, value, say, change, ...given } = props
  return (
    <Select
      {...given}
      value={value}
      onChange={(_, chosen) => {
        const found = among.find((one) => one === chosen.value)
        if (found !== undefined) change(found)
      }}
    >
      {among.map((one) => (
        <option key={one} value={one}>
          {say(one)}
        </option>
      ))}
    </Select>
  )
}
