"""This file is which words stand in for each other, so that what is learned of one is known of its like."""

from __future__ import annotations

from askwell.domain.review.word_lists import list_words

_CLASSES = {
    "<post>": "job jobs position positions role roles opening openings vacancy vacancies post posts spot spots slot slots seat"
    " seats berth gig gigs contract contracts internship internships apprenticeship apprenticeships traineeship traineeships"
    " placement placements employment work shift shifts residency fellowship clerkship opportunity opportunities headcount",
    "<team>": "team teams company companies firm firms studio office staff organisation organization department group crew"
    " practice lab laboratory agency shop workshop business clinic kitchen newsroom unit outfit payroll ship yard farm museum"
    " school hospital station house bench floor theatre theater institute roster",
    "<some>": "someone anyone anybody somebody whoever people person hands",
    "<hire>": "hire hires hiring hired recruit recruits recruiting recruitment recruiter recruiters employ employs employing employed",
    "<number>": "one two three four five six seven eight nine ten eleven twelve fifteen twenty twenty-five thirty forty"
    " forty-five fifty sixty half quarter",
    "<time>": "monday tuesday wednesday thursday friday saturday sunday tomorrow today tonight week weeks month months day days"
    " morning evening afternoon january february march april may june july august september october november december",
    "<learn>": "learn learning hear hearing understand understanding know ask asking talk talking speak speaking chat question"
    " questions advice perspective experience story",
    "<resume>": "resume resumes cv cvs curriculum",
    "<give>": "give gave send sent sending share shared sharing attach attached attaching enclose enclosed forward forwarded"
    " include included pass passed put",
    "<they>": "he she they",
    "<family>": "mother father mom dad mum sister brother aunt uncle wife husband daughter son cousin grandmother grandfather",
}
CLASS_OF = {word: name for name, words in _CLASSES.items() for word in list_words(words)}
