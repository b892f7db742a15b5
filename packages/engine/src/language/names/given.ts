/** Given names from many parts of the world, by the gender they are mostly given to. Written for this engine. */
export const MALE: ReadonlySet<string> = new Set(
  `aaron abdel abdul abdullah abebe abiy adam adolf ahmad ahmed alan albert aleksandr alejandro alex alexander alexei alexey ali amir anatoly andre andrei andrew andriy
  antonio anthony antony arash arthur asif avi bashar barack ben benjamin benny bernard bernie bill bob boris brad brandon brett brian bruce carl carlos charles chris christian christopher craig cyril daniel
  danny dave david debretsion denis dennis dick dmitri dmitry dmytro don donald doug douglas ed eduardo edward ehud emmanuel enrique eric evgeny fayez felix francis francisco frank fred friedrich gary geoff george gerald getachew gideon giorgio giuseppe gordon
  graham greg guillermo gustavo hakan hans harold harry hassan hector henry herbert hossein howard hugo hussein ian ibrahim idriss igor ilham ilya ismail ivan jack jacob jake james jared jason javier jean jeff
  jeffrey jens jeremy jerry jim jimmy joao joe joel johann john jonathan jordan jorge jose josef joseph josep joshua juan julian justin karim keir keith ken kenneth kevin khalid khalifa kim kirill klaus kofi larry lars laurent lawrence lee leo leonid lewis luca luis luiz
  mahmoud malcolm manuel marco marcos mario mark martin marty marwan matt matteo matthew maxim mehmet michael michel miguel mike mikhail mitch mitt mohamed mohammad mohammed mohammad moshe muammar muhammad mustafa narendra nathan nayib ned neil nelson nicholas nick nicolas nikol nikolai olaf oleg oleksandr oleksii oleksiy oliver omar oscar osama pablo patrick
  paul pavel pedro pete peter petro phil philip pierre rafael rahul rajiv ralph ramzan ramtane rand raphael ray raymond recep reinhard reza ricardo richard rick riek rob robert roberto rodrigo roger roman ron ronald rustem ryan salva sam samuel santiago scott sean sebastian sergei sergey sergio sergiy serhii shane sheikh shimon simon staffan stefan stephen steve steven steffen stuart
  tariq ted tedros terry thomas tim timothy toby todd tom tomas tony valery vadim victor viktor vincent vitaly vladimir volodymyr vyacheslav walid walter will william xavier xi yahya yair yasser yevgeny yitzhak yoav yuri yury zack zbigniew zoran`
    .trim()
    .split(/\s+/),
)
export const FEMALE: ReadonlySet<string> = new Set(
  `abigail aisha alexandra alice alicia alina allison amanda amina amy ana andrea angela angelina anita ann anna annalena anne annie antonia asma aung barbara beata benazir beth betty bridget brenda camila carly carmen carol caroline catherine cecilia charlotte
  chelsea cheryl christine claire clara claudia condoleezza cristina dana daria deborah diana diane dina dominique donna dora doris dorothy elena elise elizabeth ella ellen elsa emily emma erin eva evelyn fatima fatou fiona florence france francesca frances gabriela georgia giorgia gina gloria
  golda grace greta haley hanan hanna hannah heather heidi helen helena hillary hope huma ilana ines ingrid irene irina iryna isabel isabella ivanka jacinda jane janet janice jean jeanine jen jennifer jess jessica jill joan joanna jodi joyce judith julia julie june kaja karen karine karoline kate katherine kathleen kathy katie katya kelly kimberly kristalina kristine
  kristin kristina lara latifa laura lauren leila leslie leymah linda lisa liz liza louise lucia lucy lynn madeleine magdalena margaret margot maria marie marina marine marta martha mary maryam megan melania melanie melissa michelle mika mia miriam monica mona nadia nancy natalia natalie natasha nicole nikki nina nora norma oksana olena olga olha olivia pamela patricia paula penny
  polina rachel rania rebecca renee rima rita robin rosa rosemary ruth sally samantha sanna sara sarah sharon sheila shirin shirley sofia sonia sophie stephanie sue susan suzanne svetlana sylvia tamara tanya tatiana teresa thelma theresa tina tzipi ursula valentina valerie vanessa vera veronica victoria viola virginia wendy yulia yuliia yvette yvonne zainab zeinab zoe`
    .trim()
    .split(/\s+/),
)
