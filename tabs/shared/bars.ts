import { makeStyles, tokens } from '@fluentui/react-components'

/** The bars of charts. The forced colours of the system leave no backgrounds, so there they keep one of their own. */
export const useBars = makeStyles({
  bar: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    border: `1px solid ${tokens.colorCompoundBrandBackground}`,
    borderRadius: tokens.borderRadiusSmall,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'CanvasText',
      border: '1px solid CanvasText',
    },
  },
  light: {
    backgroundColor: 'transparent',
    '@media (forced-colors: active)': { backgroundColor: 'Canvas' },
  },
})
