/** Texts about evidence. */
export const words = {
  'no-copy': {
    lt: 'Failas sugadintas arba neatpažintas, todėl kopijos be metaduomenų padaryti negalime. Atverkite originalą.',
    en: 'The file is damaged or not understood, so there can be no copy without metadata. Open the original.',
  },
  keep: { lt: 'Išsaugoti įrodymą', en: 'Keep evidence' },
  list: { lt: 'Įrodymai', en: 'Evidence' },
  open: { lt: 'Peržiūrėti įrodymą', en: 'Look at evidence' },
  'note-place': { lt: 'Įrašyti, kur tai yra', en: 'Note where it is' },
  verify: { lt: 'Patikrinti vientisumą', en: 'Verify' },
  export: { lt: 'Perduoti įrodymus', en: 'Hand evidence over' },
  hold: { lt: 'Neleisti naikinti', en: 'Keep from destruction' },
  destroy: { lt: 'Sunaikinti įrodymus', en: 'Destroy evidence' },
  anchor: { lt: 'Saugojimo žurnalo žymos', en: 'Marks of the custody log' },
  'told.broken': {
    lt: 'Atvejis {number}: įrodymų žurnalas arba jo žyma ne tokia, kokia buvo įrašyta',
    en: 'Case {number}: the custody log or a mark of it is not as it was written',
  },
  stamp: { lt: 'Saugojimo žurnalų laiko žymos', en: 'Time stamps of the custody logs' },
  'check-chains': { lt: 'Saugojimo žurnalų patikra', en: 'Check of the custody logs' },
  'told.chains': {
    lt: {
      one: '{n} atvejo įrodymų žurnalas nėra toks, koks buvo įrašytas. Kas mato atvejį, tie įspėti; saugokite atsargines kopijas.',
      few: '{n} atvejų įrodymų žurnalai nėra tokie, kokie buvo įrašyti. Kas mato atvejus, tie įspėti; saugokite atsargines kopijas.',
      other:
        '{n} atvejų įrodymų žurnalai nėra tokie, kokie buvo įrašyti. Kas mato atvejus, tie įspėti; saugokite atsargines kopijas.',
    },
    en: {
      one: 'The custody log of {n} case is not as it was written. The members of the case were told; keep the backups.',
      other:
        'The custody logs of {n} cases are not as they were written. The members of the cases were told; keep the backups.',
    },
  },
  held: {
    lt: 'Šių įrodymų naikinti negalima: jie saugomi byloje.',
    en: 'This evidence cannot be destroyed: it is held for proceedings.',
  },
  'too-early': {
    lt: 'Naikinti galima tik užbaigus atvejį ir pasibaigus saugojimo terminui.',
    en: 'It can be destroyed only when the case is closed and its time is over.',
  },
  gone: { lt: 'Šis įrodymas sunaikintas.', en: 'This evidence was destroyed.' },
  none: { lt: 'Įrodymų nėra.', en: 'There is no evidence.' },
  capture: { lt: 'Išsaugoti žinutę', en: 'Capture a message' },
  'report-message': { lt: 'Pranešti apie šią žinutę', en: 'Report this message' },
  purge: { lt: 'Nepraneštų žinučių šalinimas', en: 'Removing messages that were not reported' },
  'fetch-message': { lt: 'Žinutės originalo paieška', en: 'Fetching the original of a message' },
  'lend-right': { lt: 'Leisti paimti žinutės originalą', en: 'Let the original be fetched' },
  'show-mine': { lt: 'Mano pridėti įrodymai', en: 'Evidence I added' },
  attach: { lt: 'Pridėti nuotrauką ar failą', en: 'Add a picture or file' },
  expect: { lt: 'Laukti nuotraukos pokalbyje', en: 'Expect a picture in the chat' },
  expected: { lt: 'Laukiama nuotrauka', en: 'The picture that is expected' },
  'tell-place': { lt: 'Pasakyti, kur tai yra', en: 'Say where it is' },
  'by-reporter': { lt: 'pranešęs asmuo', en: 'the reporter' },
  'no-message': {
    lt: 'Šios žinutės perskaityti nepavyko. Padarykite ekrano nuotrauką ir praneškite Talkos pokalbyje: „pranešti“.',
    tu: 'Šios žinutės perskaityti nepavyko. Padaryk ekrano nuotrauką ir pranešk Talkos pokalbyje: „pranešti“.',
    en: 'This message could not be read. Take a screenshot and report it in the chat with Talka: "report".',
  },
  'capture-gone': {
    lt: 'Praėjo daugiau nei 15 minučių, todėl žinutės kopija ištrinta. Pasirinkite „Pranešti apie šią žinutę“ dar kartą.',
    tu: 'Praėjo daugiau nei 15 minučių, todėl žinutės kopija ištrinta. Pasirink „Pranešti apie šią žinutę“ dar kartą.',
    en: 'More than 15 minutes have passed, so the copy of the message is gone. Choose "Report this message" again.',
  },
  closed: {
    lt: 'Atvejis jau užbaigtas. Jei tai tęsiasi, praneškite iš naujo.',
    tu: 'Atvejis jau užbaigtas. Jei tai tęsiasi, pranešk iš naujo.',
    en: 'The case is closed. If it goes on, please report again.',
  },
  'original.waiting': { lt: 'Ieškoma žinutės originalo…', en: 'Looking for the original of the message…' },
  'original.same': {
    lt: 'Žinutės originalas išsaugotas, jis toks pat.',
    en: 'The original of the message is kept; it is the same.',
  },
  'original.changed': {
    lt: 'Žinutė po pranešimo pakeista. Išsaugota ir ankstesnė, ir dabartinė.',
    en: 'The message was changed after the report. Both the earlier and the present one are kept.',
  },
  'original.deleted': {
    lt: 'Žinutė po pranešimo ištrinta. Išsaugota tokia, kokia buvo pranešant.',
    en: 'The message was deleted after the report. It is kept as it was reported.',
  },
  'original.partial': {
    lt: 'Žinutės originalas išsaugotas, bet ne visi jo paveikslėliai: reikia ekrano nuotraukos.',
    tu: 'Žinutės originalas išsaugotas, bet ne visi jo paveikslėliai: pridėk ekrano nuotrauką.',
    en: 'The original of the message is kept, but not all its pictures: a screenshot is needed.',
  },
  'original.denied': {
    lt: 'Originalo ir paveikslėlių paimti nepavyko. Išsaugotas žinutės tekstas; reikia ekrano nuotraukos.',
    en: 'The original and its pictures could not be fetched. The text is kept; a screenshot is needed.',
  },
  'original.noRight': {
    lt: 'Išsaugotas žinutės tekstas. Paveikslėlių dar nėra: reikia ekrano nuotraukos arba kad pranešęs asmuo atvertų savo pranešimą Talkos skirtuke.',
    tu: 'Išsaugotas žinutės tekstas. Paveikslėlių dar nėra: pridėk ekrano nuotrauką.',
    en: 'The text of the message is kept. Its pictures are not: a screenshot is needed, or the reporter opens the report in the tab.',
  },
  'original.notCopied': {
    lt: 'Paveikslėliai nekopijuoti: pranešta, kad žinutėje yra intymus vaizdas. Žinutės telefone netrinkite ir niekam nesiųskite.',
    tu: 'Paveikslėliai nekopijuoti, nes žinutėje yra intymus vaizdas. Žinutės netrink ir niekam nesiųsk.',
    en: 'Pictures were not copied, because an intimate image is in the message. Do not delete the message and do not send it on.',
  },
  'note.changed': { lt: 'Pakeista {at}', en: 'Changed {at}' },
  'note.deleted': { lt: 'Ištrinta {at}', en: 'Deleted {at}' },
  'note.was': { lt: 'Buvo: {text}', en: 'Before: {text}' },
  'note.is': { lt: 'Dabar: {text}', en: 'Now: {text}' },
  'prepare-hotline': { lt: 'Pranešimas RRT', en: 'Report to the hotline' },
  'note-hotline': { lt: 'Įrašyti RRT atsakymą', en: 'Note what the hotline said' },
  'hotline.title': {
    lt: 'Pranešimas apie viešas patyčias internete, kuriose dalyvauja nepilnamečiai',
    en: 'Report of public bullying online that involves minors',
  },
  'hotline.addresses': { lt: 'Tikslūs adresai (kada matyta):', en: 'Exact addresses (when seen):' },
  'hotline.what': { lt: 'Kas skelbiama:', en: 'What is published:' },
  'hotline.evidence': {
    lt: 'Turinys išsaugotas prieš pranešant (įrodymų: {n}). Vardų čia nėra; prireikus juos pateiks mokykla.',
    en: 'The content was kept before this report (pieces of evidence: {n}). No names stand here; the school gives them if needed.',
  },
  'hotline.order': {
    lt: 'RRT veikia tik tada, kai pati mato turinį. Todėl pirma išsaugokite įrodymus, tada praneškite, ir tik po to prašykite pašalinti. Jei gresia pavojus, pirmiausia – 112.',
    en: 'The hotline acts only on what it can see itself. So keep evidence first, then report, and only then ask for removal. In danger 112 comes first.',
  },
  'hotline.parents': {
    lt: 'Apie viešas patyčias internete pranešti RRT privalo abiejų nepilnamečių tėvai; kiti gali. Pasakykite tėvams apie šią pareigą.',
    en: 'The parents of both minors must report public bullying online to the hotline; others may. Tell the parents of this duty.',
  },
  'hotline.sent': { lt: 'Išsiųsta, laukiama atsakymo', en: 'Sent, waiting for an answer' },
  'hotline.removed': {
    lt: 'Turinys pašalintas arba perspėtas svetainės valdytojas',
    en: 'Removed, or the site was notified',
  },
  'hotline.police': { lt: 'Perduota policijai', en: 'Passed on to the police' },
  'hotline.otherOffice': { lt: 'Perduota kitai įstaigai', en: 'Passed on to another office' },
  'hotline.noAction': { lt: 'Veiksmų nesiimta', en: 'No action' },
  'deed.captured': { lt: 'Išsaugota', en: 'Captured' },
  'deed.reported': { lt: 'Pranešta', en: 'Reported' },
  'deed.opened': { lt: 'Peržiūrėtas originalas', en: 'Original opened' },
  'deed.copied': { lt: 'Peržiūrėta darbinė kopija', en: 'Working copy opened' },
  'deed.exported': { lt: 'Perduota', en: 'Handed over' },
  'deed.held': { lt: 'Uždrausta naikinti', en: 'Held' },
  'deed.released': { lt: 'Vėl leista naikinti', en: 'Released' },
  'deed.destroyed': { lt: 'Sunaikinta', en: 'Destroyed' },

  'attach-by-code': { lt: 'Pridėti nuotrauką', en: 'Add a picture' },
  'page.picture': { lt: 'Nuotrauka', en: 'Picture' },
  'page.stripped': {
    lt: 'Atsiuntė anoniminis pranešėjas: failo pavadinimas ir prietaiso įrašyti duomenys pašalinti prieš išsaugant.',
    en: 'From an anonymous reporter: the file’s name and what a device wrote into it were taken away before it was kept.',
  },
  'page.only-pictures': {
    lt: 'Pridėti galima tik nuotrauką ar ekrano kopiją (JPG, PNG ar WebP), ne didesnę kaip {max} MB.',
    tu: 'Pridėti gali tik nuotrauką ar ekrano kopiją (JPG, PNG ar WebP), ne didesnę kaip {max} MB.',
    en: 'Only a photo or a screenshot (JPG, PNG or WebP) of at most {max} MB can be added.',
  },
  'page.which': { lt: 'Nuotrauka ar ekrano kopija', en: 'A photo or a screenshot' },
  'page.clean': {
    lt: 'Prieš išsaugodami pašalinsime failo pavadinimą ir telefono įrašytą vietą. Kas matyti pačioje nuotraukoje, lieka.',
    en: 'Before it is kept we remove the file’s name and the place that a phone wrote into it. What the picture itself shows stays.',
  },
  'page.not-intimate': {
    lt: 'Nuotraukoje nėra nuogo vaiko ir nieko seksualaus',
    en: 'No naked child and nothing sexual is in the picture',
  },
  'page.intimate': {
    lt: 'Jei yra, jos nesiųsk ir nekopijuok. Parašyk žinutėje, kur ji yra, arba skambink 112.',
    en: 'If there is, do not send or copy it. Write in a message where it is, or call 112.',
  },
  'page.tick': {
    lt: 'Pasirink nuotrauką ir pažymėk, kad joje nėra nieko seksualaus.',
    en: 'Choose a picture, and tick that nothing sexual is in it.',
  },
} as const
