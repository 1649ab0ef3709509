"""Writers fill the moves of a brief: from the notes alone, or by asking a model.

The offline writer goes from the notes to sentences in three steps. `points` offers what could be
told, and `choice` picks from it; `phrase` makes each note ready to stand in a sentence (`capitals`,
`correction`, `completion`, `wording`); `offline` sets it into a frame of templates/. What the notes
lack, `questions` asks for. `model`, `ideas` and `jottings` ask a model.
"""
