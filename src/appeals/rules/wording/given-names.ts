/**
 * Given names common in England and Wales (among the most frequent of the birth registers and of the census, of several
 * communities). Those which are words or places more often than names are left out: a wrong warning teaches people to
 * wave warnings through.
 */
const NAMES = `
aaron abdul abdullah adam adrian ahmed aisha alan albert alexander alexandra alfie alice alison amanda amelia amir amy
andrea andrew angela anita ann anna anne annie anthony antonio arthur ashley barbara barry ben benjamin bernard beth
bethany brenda brian bridget bruce callum cameron carl carol caroline catherine charles charlie chloe chris christina
christine christopher claire clare colin connor craig daisy daniel darren dave david dawn dean deborah debra denise
dennis derek diana diane dimitri dmitri donald donna doris dorothy douglas duncan edward eileen elaine eleanor elizabeth
ella ellie emily emma eric erin ethan eva evelyn evie farah fatima fiona florence francesca frank fred freddie frederick
freya gareth gary gavin gemma geoffrey george gerald gillian glenn gordon graham gregory hamza hannah harriet harry hassan
heather helen henry hugh ibrahim imran irene isabella isabelle isla jack jackie jacob jacqueline jake james jamie jane janet
janice jason jasmine jean jeffrey jennifer jenny jeremy jessica jill jim joan joanna joanne joe joel john jonathan jordan
joseph josh joshua joyce judith julia julian julie june karen karl kate katherine kathleen katie keith kelly ken kenneth
kerry kevin khadija kieran kimberley kirsty kyle laura lauren leanne lee leo leon leonard leslie lewis liam linda lisa lorraine
louis louise lucas lucy luke lynn malcolm marcus margaret maria marie marion martin mary mason matthew maureen megan melanie
melissa michael michelle mike mohamed mohammad mohammed molly muhammad mustafa nadia naomi natalie natasha nathan neil niamh
nicholas nicola nicole nigel noah norman oliver olivia omar oscar owen pamela patricia patrick paul paula pauline peter philip
phillip phoebe priya rachel raj ralph raymond rebecca reece rhys richard rita robert robin roger ronald rosemary roy russell
ruth ryan sally sam samantha samina samuel sandra sanjay sara sarah scott sean sebastian shannon sharon shaun sheila shirley
simon sophia sophie stacey stanley stella stephanie stephen steve steven stewart stuart susan suzanne sylvia tariq teresa
terence terry theo theresa thomas tim timothy tina toby tom tony tracey tracy trevor valerie vanessa vera veronica vincent
walter wayne wendy william yasmin yusuf yvonne zachary zainab zoe`;

export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
