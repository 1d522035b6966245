/** How much somebody is in a hurry, when they say so; „dega lemputė“ is no hurry. */
export function urgencyIn(plain: string): 'high' | 'low' | null {
  if (patient.test(plain)) return 'low'
  return hurried.test(plain) ? 'high' : null
}

const patient =
  /\bneskub|kai (tur[eė]si\w*|bus|rasi\w*) (laik|galimyb|laisv)|kai gal[eė]si|ne ?degantis|gali palaukti|no (rush|hurry)|not urgent|when you have (a )?time|whenever you can/
const hurried =
  /\bskub|\b(po|uz|in) \d{1,2} ?min|\bkuo greiciau|\bgreiciau\b|\bnedelsiant|\btuoj (pat|pamoka|prasid)|\bdabar pat\b|\bdega (terminai|reikalas|skubiai)|\blabai dega\b|\bdega!|(pamok|renginys|egzaminas|testas)\S*( jau)? (vyksta|stringa|stovi)|(stringa|stovi|nevyksta) pamok|\burgent|\basap\b|as soon as possible|right now|immediately/
