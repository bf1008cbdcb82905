"""How much of what is due each place has met, from report.json alone."""


def due_shares(document):
    """By the name of the place: requirements met / those that are no report which may still come; 1 where nothing is due."""
    coming = {(each["agency"], f"report:{each['clause']}") for each in document["report_status"] if each["status"] == "pending"}
    found = {}
    for place in document["places"]:
        late = sum((cell.get("agency"), cell["requirement"]) in coming for cell in place["cells"])
        due = place["requirements"] - late
        found[place["name"]] = place["requirements_met"] / due if due else 1
    return found
