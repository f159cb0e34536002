import { englishCardWords } from './sample-card-words-en.ts';
import type { OfficeWords } from './sample-office-words.ts';
import { lines, rows } from './sample-rows.ts';
import { englishStories } from './sample-stories-en.ts';

function childNote(age: number): string {
  if (age < 4) return 'still a baby';
  if (age < 7) return 'in kindergarten';
  if (age < 13) return `year ${age - 6} at primary school`;
  if (age < 19) return 'at secondary school';
  return age < 24 ? 'at university' : age < 30 ? 'working' : 'has moved out';
}

export const englishOffice: OfficeWords = {
  tags: {
    rental: 'rental',
    car: 'car insurance',
    health: 'health cover',
    business: 'business cover',
    regular: 'regular',
    referral: 'referral',
    talks: 'in talks',
    company: 'company',
  },
  ...englishCardWords,
  consentItems: [
    'name, phone, address, birthday',
    'name, phone, address, birthday, agreements',
    'name, phone, agreements',
  ],
  withdrawn: 'Called: no more advertising messages',
  retainReasons: [
    'five years after the agreement ended',
    'asked for advice only',
    'three years for claims',
  ],
  callTimes: lines(`
    weekdays after ten
    weekdays, two to five
    evenings after seven
    Saturday mornings
    any time but lunch
    after three, mornings are busy
    ten to twelve
    Mon, Wed, Fri afternoons
    after work, half past six`),
  notes: rows(
    `
    Came for a rental, stays for the insurance.
    Says little, but trust lasts.
    Treasurer of the residents, knows everybody. | 40
    Had an operation on the back, cannot sit for long. | 45
    Means to open a shop next spring.
    Met at the church group.
    A large family, full house on holidays.
    Two homes: Sejong in the week, Bundang at weekends.
    Eldest is in the army. Look at the cover again afterwards. | 48
    Let down by the agent before. Promise little, keep it. | 30
    Loves the car and writes down every service.
    Close to retiring, asks about pensions. | 54
    Has taken up sports, the last check-up was better.
    Interested in cover for the dog.
    Often abroad, e-mail is quickest.
    Good with figures. Show the comparison first.
    Hard of hearing: slowly and clearly. | 70
    Both work, no visits in the week.`,
    (text, age) => ({ text, age: Number(age ?? 0) }),
  ),
  serviceNotes: lines(`
    The bell is broken, call on arrival
    Little room below the sink, bring the small tool
    Lift out of order, fifth floor on foot
    Check the earth of the socket beside the purifier
    No room for the ladder truck
    A dog, friendly but loud
    Visitor’s pass at the ground floor desk`),
  sources: lines(`
    Phone inquiry
    Market in the estate
    Home appliance fair
    Neighbourhood group
    Showroom
    Neighbour
    Read the blog
    Taken over from the agent before`),
  referred: (name) => `Referral: ${name}`,
  jobs: {
    young: lines(`
      clerk
      nurse
      developer
      designer
      student
      social worker
      physiotherapist
      hairdresser
      teacher`),
    middle: lines(`
      clerk
      civil servant
      shop owner
      homemaker
      restaurant owner
      nurse
      teacher
      lorry driver
      taxi driver
      pharmacist
      estate agent
      architect
      sales manager
      researcher`),
    old: lines(`
      retired
      homemaker
      farmer
      caretaker
      shop owner
      former headteacher
      landlord`),
  },
  roles: {
    director: 'director',
    secretary: 'secretary',
    employee: ['manager', 'assistant', 'bookkeeper', 'team leader', 'clerk', 'foreman'],
  },
  companies: lines(`
    Bright Print Ltd
    Mirae Electric
    Pine Kitchen
    Blue Pharmacy
    Daesung Machines Ltd
    Star Nursery
    Uri Opticians
    Happy Homes
    Good Dental
    Galaxy Cleaners
    Corner Books
    Green Florist
    Harbour Fish
    Strong Bones Clinic
    Sky Builders Ltd
    Bundang Logistics
    New Spring Interiors
    Dure Foods Ltd
    Gaon Academy
    Moonlight Crafts
    Riverside Garage
    Nuri Software Ltd
    Onnuri Travel
    Golden Sesame
    Fine Tools Ltd
    Hana Taekwondo
    Elm Tree Café
    Evergreen Gardens Ltd
    Garam Accounting
    Plain Medicine`),
  stories: englishStories,
  firstCalls: lines(`
    First talk. Listened to what does not work today
    First meeting, asked about family and work
    First call, fixed a day for a visit
    First meeting. No hurry, compare at leisure`),
  agreementCalls: {
    rental: 'Purifier rented. Explained installation and checks',
    car: 'Car insurance signed, certificate sent',
    health: 'Health cover signed, put on one page what is covered',
    business: 'Business cover signed, told the office as well',
  },
  birthdayCalls: ['Birthday wishes', 'Called for the birthday, glad to hear from us'],
  referralCall: (name) => `Thanked them for sending ${name}`,
  missed: ['', 'no answer', 'engaged', 'texted back: in a meeting'],
  childNote,
  spouseNotes: ['', '', 'works as well', 'decides about insurance', 'at home'],
  occasionNotes: {
    wedding: 'wedding day',
    memorial: 'the father’s memorial day',
    moving: 'moved in',
    graduation: 'the eldest graduates',
  },
  cardMessages: {
    'new-year': [
      'Thank you for your trust in the year behind us. I will keep in touch, before you have to call. Health and joy to you and yours.',
      'A happy new year to you! Do not save up your questions: call me as soon as there is one. May all you begin go well.',
      'Thank you for a good year together. Keep warm, and let me hear good news from you in the new one.',
    ],
    chuseok: [],
    birthday: [
      'Many happy returns! I wish you a warm day among good people, and health all year.',
      'May everybody be on your side today. Happy birthday, and enjoy the dinner!',
      'Happy birthday! May what you hope for this year come true, one thing after the other.',
    ],
    'referral-thanks': [
      'Thank you for sending a friend to me. I will take the same care of them that I take of you.',
      'I have met the friend you sent me, and we got on well. I shall not forget that you trusted me with them.',
    ],
    'first-meeting': [
      'Thank you for the time you took to see me. I have noted down what you told me. Call whenever I can be of use.',
    ],
    'first-agreement': [
      'Thank you for trusting me with your first agreement. Call me whenever there is a question.',
      'Thank you for your first agreement. To me this is where the work begins: I will look after you.',
    ],
    'deposit-thanks': [
      'Thank you for keeping everything in order again this month. It is a pleasure to look after you.',
      'Thank you for always being on time. I will call soon to hear whether there is anything I can do.',
    ],
    'after-problem': [
      'Thank you for your patience the other day. I will see to it that it does not happen again.',
    ],
    'long-silence': [
      'It has been too long since we spoke. I hope all is well with you; I will call one of these days.',
    ],
  },
  cardGreeting: (name) => `Dear ${name},`,
  cardClosing: 'Warmly, your agent',
  greetsWithGivenName: true,
  titled: (name) => `${name} (call back)`,
  hands: ['caveat', 'patrick-hand'],
  fields: [
    { key: 'car', name: 'Car', type: 'text', options: [] },
    { key: 'renewal', name: 'Car insurance ends', type: 'date', options: [] },
    {
      key: 'channel',
      name: 'Best reached by',
      type: 'choice',
      options: ['phone', 'text message', 'messenger', 'e-mail'],
    },
  ],
  cars: lines(`
    Avante (2021)
    Sonata (2019)
    Grandeur (2022)
    K5 (2020)
    K8 hybrid (2023)
    Sorento (2022)
    Santa Fe (2018)
    Carnival (2021)
    Seltos (2023)
    Morning (2017)
    Ray (2020)
    Ioniq 5 (2023)
    EV6 (2022)
    Porter, refrigerated (2016)
    Staria (2022)`),
  roads: rows(
    `13529 | Pangyoyeok-ro, Bundang-gu, Seongnam | Baekhyeon-dong
     13591 | Hwangsaeul-ro, Bundang-gu, Seongnam | Seohyeon-dong
     13618 | Jeongjail-ro, Bundang-gu, Seongnam | Jeongja-dong
     13606 | Buljeong-ro, Bundang-gu, Seongnam | Sunae-dong
     13567 | Jangmi-ro, Bundang-gu, Seongnam | Yatap-dong
     16827 | Pungdeokcheon-ro, Suji-gu, Yongin | Pungdeokcheon-dong
     16488 | Hyowon-ro, Paldal-gu, Suwon | Ingye-dong
     16514 | Gwanggyojungang-ro, Yeongtong-gu, Suwon | Iui-dong
     12918 | Misagangbyeon-daero, Hanam | Mangwol-dong
     06236 | Teheran-ro, Gangnam-gu, Seoul | Yeoksam-dong
     05551 | Olympic-ro, Songpa-gu, Seoul | Jamsil-dong
     06767 | Yangjae-daero, Seocho-gu, Seoul | Yangjae-dong
     03925 | Worldcupbuk-ro, Mapo-gu, Seoul | Sangam-dong
     21999 | Convensia-daero, Yeonsu-gu, Incheon | Songdo-dong
     48058 | Centum jungang-ro, Haeundae-gu, Busan | U-dong`,
    (postcode, road, dong) => [postcode, road ?? '', dong ?? ''] as const,
  ),
  buildings: lines(`
    Hanbit Village
    Pureun Village
    Elm Village
    Magpie Village
    Pine Village
    Sunny Village
    Rainbow Village
    Morning Star Village`),
  address: (road, dong, number, flat, building) =>
    flat === null
      ? `${number} ${road} (${dong})`
      : `${Math.floor(flat / 10000)}-${flat % 10000}, ${number} ${road} (${dong}, ${building})`,
};
