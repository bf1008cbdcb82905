"""The three audiences of an activity, and how often anybody of them attended."""

import numpy as np
import pandas as pd

AUDIENCES = ("children", "caregivers", "officials")


def attendances(activities: pd.DataFrame) -> pd.Series:
    """The attendances of all audiences of each activity together; missing where it gives none."""
    given = [activities[audience] for audience in AUDIENCES]
    # Arrays, because pandas sums across columns by transposing the whole table.
    came = np.sum([counts.to_numpy(dtype=np.int64, na_value=0) for counts in given], axis=0)
    unknown = np.all([counts.isna().to_numpy() for counts in given], axis=0)
    return pd.Series(pd.arrays.IntegerArray(came, unknown), index=activities.index)
