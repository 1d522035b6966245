/**
 * The words of temporary passwords: Lithuanian nouns that are spelt without ą č ę ė į š ų ū ž, so that a child types
 * what stands on the paper on any keyboard. Things, plants, weather, food: nothing that can be said of a person, no
 * parts of the body, no animals that people are called by, nothing that means something else in the schoolyard. None
 * begins with I, which looks like l on paper.
 */
export const passwordWords: readonly string[] = `
  adresas agrastas aidas aitvaras akmuo aksomas aktorius albumas aliejus alksnis ananasas antena apelsinas
  arbata arbuzas arka astras atlasas audinys audra auksas avilys avokadas balionas balkonas balsas baltija
  banga baseinas bateliai baterija batonas bilietas burlaivis choras cirkas citrina cukrus dagilis daina
  dangus darbas debesis delfinas denis diena dobilai dobilas dovana drakonas dribsnis dronas drugelis druska
  dubuo dubysa duona durys dviratis ekranas erelis filmas finalas fleita fontanas fotelis futbolas gamta
  gandras garsas gaublys genys gepardas gintaras giria gitara gluosnis granitas gruodis hamakas herbas jachta
  jogurtas juokas juosta jurginas kadagys kadras kakava kaktusas kalba kalnas kalnelis kamera kaminas kampas
  kamuolys kanalas karalius karieta karklas karosas karpis kaspinas kastuvas kateris katinas kelias kibinas
  kiemas kilimas kiras kivis klevas kmynas knyga knygynas koala kokosas kolona kometa komoda kompasas kompotas
  kopa koralas korys kovas krantas krapai kreida krioklys kruopos kubas kubelis kukutis kuoja kupolas kvarcas
  laidas laikas laiptai laivas laivelis langas lankas lapas laukas lauknis lava ledai ledas lelija lempa lenta
  lentyna levanda liepa lietus liftas lizdas lobis lubinas lydeka magija magnetas maumedis medalis medus
  meldas melodija menas merkys metai miestas migla miltai minija mintis modelis mokykla molis moneta motoras
  mozaika muilas muziejus muzika mygtukas namas namelis narcizas nata nemunas neris nuotykis obelis obuolys
  opalas orbita pagalba paltas pamoka papartis parkas pasaka pavasaris penalas perlas peronas pianinas pienas
  pieva pilis pilotas pipiras planas planeta plaustas plunksna plyta poetas poilsis ponis princas puodas
  puodelis pyragas radaras radijas raketa raktas raktelis ratas ratukas riteris ritmas robotas rubinas ruduo
  rugiai rugys rutulys rytas safyras saga sakalas sala salna salotos samanos sapnas sausis schema serija
  sidabras signalas skara skrynia skydas slyva smiltis smuikas snaigena sniegas sodas sodyba sofa sostas
  spalis spalva sparnas sportas spyna sriuba stadionas stalas startas stiklas stirna stogas stotis strazdas
  sultinys sultys suolas sviestas taika takas takelis talka tauras teatras tema tenisas teptukas terasa tigras
  tikslas tiltas tiltelis tinklas tortas traukinys trimitas tukanas tunelis turbina turgus tvora tyla ugnis
  uoga uosis uostas upelis upetakis vagonas vairas vakaras valanda valtis vanagas vanduo varis varpas varpelis
  vartai varveklis vasara vasaris venta vijoklis vilkas vilna viltis vitrina vokas vonia vulkanas zebras
`
  .trim()
  .split(/\s+/)
