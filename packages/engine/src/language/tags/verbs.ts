/**
 * English verbs by their base form, written for this engine. An asterisk marks a verb whose base or -s form is as
 * often a noun ("plan*": "the plans"), so that its neighbours must decide.
 */
export const VERBS = `
abandon abide abolish absorb abuse* accelerate accept access* accompany accomplish accord* account* accuse achieve acknowledge
acquire act* adapt add address* adhere adjust administer admire admit adopt advance* advertise advise advocate affect affirm
afford agree aid* aim* air* alarm* alert* align allege allocate allow alter amass amend amount* announce annex* annoy answer* anticipate
apologize apologise appeal* appear append applaud apply appoint appreciate approach* approve argue arise arm* arouse arrange
arrest* arrive articulate ascertain ask assail assassinate assault* assemble assert assess assign assist* associate assume assure
attach attack* attain attempt* attend attract attribute* authorize authorise avoid await award* back* backtrack balance* ban*
bar* bargain* base* battle* be bear beat become beef beg begin behave believe belittle belong bemoan benefit* berate bet* betray bind
blame* blast* bleed block* blow* board* boast* bolster bomb* bombard book* boost* bore borrow bother bow* boycott* brag brand* break* breach*
breathe bridge* brief* bring broadcast* broker* brush* build burn* bury buy bypass calculate call* calm* campaign* cancel capitulate
capture* care* carry cast* castigate catch* categorize cause* caution* cease ceasefire* celebrate center challenge* champion* change* chant* charge*
characterize characterise chase* chastise cheer* chide choose circulate cite claim* clarify clash* classify clean* clear climb* close*
coach* collapse* collect combat* come comfort* command* commence commend comment* commit communicate compare compel compensate compete compile
complain complete comply compose comprehend comprise compromise* concede conceive concentrate concern* conclude concur condemn condition*
conduct* confess confide confirm conflict* confront confuse congratulate connect conquer consent* consider consist constitute
constrain construct consult contact* contain contemplate contend contest* continue contradict contrast* contribute control* convene
convert convey convict* convince cooperate coordinate cope corner correct correspond corroborate cost* counsel* count* counter* couple* cover*
crack* craft* crash* crave create credit* criticize criticise cross* crush* cry* curb* cut* damage* dare dash* date* deal* debate* debunk decide
declare decline* decrease* decry dedicate deem defeat* defend defer define defy delay* delegate* deliberate deliver demand* demonstrate
denounce deny depart depend depict deploy deport deprive deride derive describe deserve design* designate desire* destroy detail* detain detect
deter deteriorate determine detest develop devote dictate die differ dig* direct disagree disapprove disappear disarm disavow disband discard discharge*
disclose discount* discourage discover discredit discuss dismantle dismiss dispatch* dispel display* dispute* disrupt disseminate dissolve
distance* distinguish distort distribute disturb divide* divulge dodge* dominate donate doubt* downplay draft* drag draw* dread* dream* dress* drift* drink* drive* drop*
dub earmark earn ease* eat echo* edge* educate elaborate elect elevate elicit eliminate emerge emphasize emphasise employ empower enable
enact encourage end* endanger endorse endure enforce engage engineer* enhance enjoy enlist ensure enter entertain entitle envisage envision
equal equate erase erode erupt escalate escape* establish estimate* evacuate evade evaluate evolve exaggerate examine exceed exchange*
exclude excuse* execute exempt exercise* exert exhort exist expand expect expel experience* explain explode exploit* explore export* expose express* extend
extol extract* eye* face* facilitate fail fall* falter* fault* favor* favour* fear* feature* feed* feel fend fight* figure* file* fill finalize finance* find fine* finish* fire*
fit fix* flee float flood* flow* fly focus* follow force* forecast* foresee foretell forge forget forgive form* formulate forward* foster
frame* free freeze* frighten fuel* fulfil fulfill fume function* fund* furnish further gain* gather gauge* generate get give glean go govern grab* grant* grapple
greet grill* grow guarantee* guard* guess* guide* hail* halt* hand* handle* hang happen harass harbor* harbour* harden harm* hate* haul* have head* heal hear
heed help* herald* hesitate hide highlight* hike* hint* hire* hit* hold* honor* honour* hope* host* house* hurt* identify ignore illustrate imagine impeach implement implicate
implore imply import* impose impress improve include incorporate increase* incur indicate indict induce inflict influence* inform infuriate
inherit inhibit initiate injure inquire insert insinuate insist inspect inspire install instigate institute* instruct insulate insult* insure integrate intend
intensify intercept interfere interpret interrupt intervene interview* intimate introduce invade invest investigate invite* invoke involve
isolate issue* jail* jeopardize join joke* judge* jump* justify keep kick* kidnap kill* knock* know label* lack* lament* land* lash* last laud laugh* launch* lay lead* leak* lean
learn leave* lend let level* leverage* levy liberate lie* lift* liken limit* line* link* list* listen live load* lob lobby* locate lock* lodge look* loom loosen lose lower lump* maintain make manage
mandate* manipulate march* mark* mask* match* materialize matter* mean measure* meddle mediate meet melt mention* merge merit* migrate mind* minimize misrepresent miss* mistake* mitigate mobilize mock model* moderate
modify monitor* mount* mourn move* mull murder* muse muster name* need* neglect negotiate nominate normalize note* notice* notify nudge* oblige observe obstruct obtain
occupy occur offer* omit open operate opine oppose opt order* organize organise originate oust outline* outrage* overcome overhaul* overlook override oversee overstate overthrow
overturn overwhelm owe own pack* paint* panic* parry part* participate pass* patrol* pause* pave pay* peddle penalize perceive perform permit* persist persuade petition* pick* pin* pinpoint place*
plague* plan* play* plead please pledge* plot* plunge* point* poke portray pose* position* possess post* postpone pound* pour praise* pray preach precede preclude predict prefer prepare present* preserve
press* pressure* presume pretend prevail prevent print* probe* proceed process* proclaim procure produce profess profit* progress* prohibit project* prolong promise* promote prompt* pronounce propose prosecute protect
protest* prove provide provoke publicize publish pull* pummel punish purchase* purge* pursue push* put qualify quarrel* quash quell query* question* quip* quit quiz* quote* race* raise* rally* range* rank* ratchet rate* ratify rattle
reach* react read reaffirm realize realise reap reason* reassert reassure rebel* rebound* rebuff rebuke* rebut recall* recapture receive recite reckon reclaim recognize recognise recommend reconcile reconsider reconstruct record* recount recover recruit*
redraw reduce reelect refer reflect reform* refrain refuse* refute regain regard* register* regret* regroup reinforce reiterate reject relate relax relay* release* relegate relieve relinquish relish relocate rely remain remark* remember remind
remove render renege renew renounce repair* repeal* repeat repel replace reply* report* represent repress reprimand* reproach request* require rescind rescue* resemble reserve* reset resettle resign resist resolve* resort* respect* respond rest* restate restore
restrain restrict result* resume retain retaliate retake rethink retire retort* retract retreat* retrieve return* reunite reveal reverse* review* revise revive revoke reward* rewrite rid ride* ridicule* rip rise* risk* rouse ruin rule* rumor rumour run* rush* sack* sacrifice* safeguard* salute* sanction* satisfy save say scale*
scare* schedule* scoff score* scorn* scramble* scrap* scream* screen* scuttle seal* search* secure see seek seem seize select sell send sense* sentence* separate serve set* settle shake shape* share* shatter shed shell* shelter* shield* shift* shoot* shoulder* shout* show* shrug shun shut shy side* sideline* sidestep sign* signal* signify silence* sing sink sit skip slam* slap* slash* slate* slay sleep* slide* slip* slow
smash smear* smile* smuggle snap* snub* soften solicit solidify solve sort* sound* spark* speak specify speculate speed* spend spin* split* sponsor* spot* spread* spur* spurn squabble* squeeze* stabilize stage* stall* stand* star* stare* start* state* station* stay* steal stem step* stick* stifle stimulate stipulate stir stoke stop* store* storm* strain* stray strengthen stress* stretch* strike* strip*
strive struggle* study* stumble* stun submit subside suffer suffice suggest suit* sum* summarize summon supply* support* suppose suppress surge* surpass surprise* surrender* surround survey* survive suspect* suspend sustain swap* swear sweep* swing* switch* sympathize tackle take talk* target* task* taunt* teach team* tear* tease tell tempt tend term* terminate test* testify thank think
threaten throw thwart tie* tighten tip* title* toe* tolerate top* topple torture* touch* tour* tout track* trade* trail* train* transcend transfer* transform translate transmit transpire transport* trap* travel* treat trend* trick* trigger* triumph* trounce trumpet trust* try* turn* tweet* retweet twist* unblock uncover undercut undergo underline undermine underscore understand understate undertake
unfold unify unite unleash unveil update* upend uphold upset urge use* usher utilize utter vacate validate value* vary veto* view* vilify vindicate violate visit* voice* volunteer* vote* vow* wage* wait* waive wake walk* wane want* warn waste* watch* water* wave* weaken wear weather* weigh welcome* whip* whisper* widen will win* wind* wipe wish* withdraw withhold withstand witness* wonder* woo work* worry* worsen wound* wreck* write yell* yield*
`
  .trim()
  .split(/\s+/)

/** Irregular verbs: base, past, past participle; spellings apart by a slash. */
export const IRREGULAR = `
arise arose arisen; beat beat beaten; become became become; begin began begun; bend bent bent; bet bet bet; bid bid bid; bind bound bound;
bleed bled bled; blow blew blown; break broke broken; bring brought brought; build built built; burn burned/burnt burned/burnt; buy bought bought;
cast cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost; cut cut cut; deal dealt dealt; dig dug dug;
draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found;
flee fled fled; fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; foretell foretold foretold; forget forgot forgotten; forgive forgave forgiven;
freeze froze frozen; get got got/gotten; give gave given; go went gone; grow grew grown; hang hung hung; hear heard heard; hide hid hidden; hit hit hit;
hold held held; hurt hurt hurt; keep kept kept; know knew known; lay laid laid; lead led led; learn learned/learnt learned/learnt; leave left left; lend lent lent;
let let let; lie lay/lied lain; light lit lit; lose lost lost; make made made; mean meant meant; meet met met; mistake mistook mistaken; overcome overcame overcome;
override overrode overridden; oversee oversaw overseen; overthrow overthrew overthrown; pay paid paid; plead pleaded/pled pleaded/pled; put put put; quit quit quit; read read read;
rebuild rebuilt rebuilt; redraw redrew redrawn; repay repaid repaid; retake retook retaken; rethink rethought rethought; rewrite rewrote rewritten; rid rid rid; ride rode ridden; ring rang rung;
rise rose risen; run ran run; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; shake shook shaken; shed shed shed; shoot shot shot;
show showed shown; shut shut shut; sing sang sung; sink sank sunk; sit sat sat; slay slew slain; sleep slept slept; slide slid slid; speak spoke spoken; speed sped sped; spend spent spent; spin spun spun;
split split split; spread spread spread; stand stood stood; steal stole stolen; stick stuck stuck; strike struck struck/stricken; strive strove striven; swear swore sworn; sweep swept swept;
swing swung swung; take took taken; teach taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown; undercut undercut undercut; undergo underwent undergone;
understand understood understood; undertake undertook undertaken; uphold upheld upheld; upset upset upset; wake woke woken; wear wore worn; win won won; wind wound wound; withdraw withdrew withdrawn;
withhold withheld withheld; withstand withstood withstood; write wrote written; broadcast broadcast/broadcasted broadcast; forecast forecast forecast; overturn overturned overturned; spit spat spat; shrink shrank shrunk; stem stemmed stemmed
`
  .trim()
  .split(/;\s*/)
  .map((row) => row.split(' ') as [string, string, string])
