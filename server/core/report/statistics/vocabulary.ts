function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Before a number they make it a name: "Goal 4", "paragraph 63", "page 12". */
export const labels = words(
  'day days goal goals sdg sdgs mdg mdgs target targets phase phases part parts paragraph paragraphs para paras page pages p pp ' +
    'article articles art arts chapter chapters section sections table tables figure figures fig annex annexes appendix version ' +
    'versions resolution resolutions res decision decisions no nos number numbers room rooms hall halls rule rules item items line ' +
    'lines volume vol issue step steps footnote footnotes note notes fn box grade protocol convention directive regulation channel ' +
    'principle principles pillar pillars question questions recommendation recommendations module track cluster windows web ' +
    'industry pier gate building floor zone stage agenda vision route tier layer option clause clauses point points priority ' +
    'párrafo párrafos artículo artículos objetivo objetivos paragraphe paragraphes objectif objectifs ' +
    'objective objectives outcome output indicator indicators activity component theme themes level category session workshop office',
);

/** Before a number they choose some of what is counted: "the first 100 days", "the top 10 issues". */
export const selectors = words('top best first last past next previous preceding following coming final latest initial');

/** Words after which a label in small letters stands alone: "in paragraph 63", not "at the regional level 12 meetings". */
export const beforeLabels = words('el los la le les au aux du del in of on at see under by and to from with for or through as per than between is recalling reaffirming noting');

/** What is counted in them is time, a place in a text, or a thing that everyone knows the number of. */
export const uncounted = words(
  'second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries night nights ' +
    'evenings afternoons mornings quarters semesters weekends ' +
    'goals sdgs mdgs targets paragraphs articles pages annexes footnotes lines words characters degrees times ' +
    'artículos párrafos paragraphes años meses semanas días horas minutos siglos ans mois semaines jours heures siècles veces fois ' +
    'things ways reasons pillars principles s',
);

/** Plurals that do not end in "s". */
export const irregularPlurals = words(
  'people persons women men children youth fora alumni staff media criteria personnel faculty police policewomen businesswomen ' +
    'businessmen spokespeople curricula businesspeople km ha',
);

/** They end in "s" and are no plurals, or not of things that are counted. */
export const singulars = words(
  'is was has does goes as its this thus us plus across perhaps always sometimes towards besides less versus whereas its his hers ' +
    'ours theirs yes gas bus news status basis analysis process access progress success congress business address focus consensus ' +
    'campus census virus bonus wsis internets politics economics physics mathematics ethics headquarters series species overseas ' +
    'states describes presents provides says requires includes contains aims stresses underlines reads ' +
    'recognizes recognises reaffirms encourages invites urges emphasizes emphasises defines covers explains ' +
    'focuses represents remains becomes begins starts ends comes takes gives makes seeks means helps supports serves ' +
    'applies refers concerns relates highlights outlines discusses summarizes yields follows occurs happens attends participates joins afterwards ' +
    'onwards upwards downwards backwards forwards nevertheless nonetheless regardless various previous numerous serious obvious ' +
    'religious indigenous autonomous continuous famous simultaneous ambitious conscious precious generous dangerous anonymous ' +
    'harmonious tremendous enormous vigorous rigorous cross mass class loss boss pass press express stress illness fitness mr mrs ms dr us-based',
);

/** Words that no noun phrase runs across. */
export const stops = words(
  'a an the of in on at to from for with by and or but nor as than that which who whom whose when where while if so yet into onto ' +
    'over under between among through during before after since until within without about against upon per via is are was were be ' +
    'been being am has have had do does did will would shall should can could may might must it its they them their he she his her ' +
    'we our you your i this these those there here not no also only both each every all any some such more most less fewer many much ' +
    'other-than out up down off then thus however although because including included participated attended took joined met gathered ' +
    'registered came began started ended held organized organised reported said made became represented worldwide globally a.m p.m am pm ' +
    'later earlier ago old onwards years year de del des du los las les et y',
);

/** Verbs of growth or decline: "grew from 37 to 72". */
export const changes = words(
  'grew grow grows growing grown rose rise rises rising risen increased increase increases increasing expanded expanding expand ' +
    'fell fall falling fallen dropped drop decreased decrease decreasing declined decline declining doubled doubling tripled ' +
    'quadrupled jumped jumping went gone going climbed climbing moved moving up down soared swelled reduced shrank expansion growth ' +
    'evolved changed went surged rocketed advanced progressed',
);

/** In the sense of an event taking place. */
export const holding = words(
  'held hold holding hosted host hosts hosting convened convene convening met meets organized organised taking took takes place ' +
    'gathered assembled opened celebrated staged located venue',
);

/** Events that take place on certain days and somewhere. */
export const events = words(
  'igf forum meeting meetings summit conference session event workshop assembly symposium seminar gathering congress consultation ' +
    'consultations hackathon hackathons course training launch wsis isoc mag exhibition',
);
