// Writes src/main/resources/communes.csv, which search by name and postcode reads. Run by hand when the official list changes
// (on the first of January), never by the build:
//
//     npm install --no-save @etalab/decoupage-administratif && node tools/communes.mjs
//
// One line a commune, the most populous first, so that of two equally good matches the likelier one leads. The last column
// names the commune that took in a former one (communes déléguées et associées, which people still call by their name).
import { createRequire } from 'node:module'
import { writeFileSync } from 'node:fs'

const require = createRequire(process.cwd() + '/')
const list = require('@etalab/decoupage-administratif/data/communes.json')
const { version } = require('@etalab/decoupage-administratif/package.json')

const today = list.filter((place) => place.type === 'commune-actuelle' && place.codesPostaux)
const codes = new Set(today.map((place) => place.code))
const names = new Map(today.map((place) => [place.code, place.nom]))
const former = list.filter((place) => ['commune-deleguee', 'commune-associee'].includes(place.type)
  && codes.has(place.chefLieu) && names.get(place.chefLieu) !== place.nom)

const populous = (a, b) => (b.population ?? 0) - (a.population ?? 0) || a.code.localeCompare(b.code)
const line = (place, into) => [place.code, place.nom.replaceAll("'", '’'), (place.codesPostaux ?? []).join(' '), into].join(';')

writeFileSync('src/main/resources/communes.csv', [
  `# Code officiel géographique (Insee) et codes postaux (La Poste), réunis par Etalab : @etalab/decoupage-administratif ${version}, Licence Ouverte 2.0`,
  ...today.sort(populous).map((place) => line(place, '')),
  ...former.sort(populous).map((place) => line(place, place.chefLieu)),
].join('\n') + '\n')
console.log(`${today.length} communes, ${former.length} former ones`)
