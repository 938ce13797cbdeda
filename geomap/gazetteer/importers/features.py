"""What the feature codes of GeoNames and GNS are to us, and which of them are left out.

Both use the same designations. The list is at https://www.geonames.org/export/codes.html.
"""

from __future__ import annotations

CODES: dict[str, str] = {
    "town": "PPL PPLA PPLA2 PPLA3 PPLA4 PPLA5 PPLC PPLCH PPLF PPLG PPLH PPLL PPLQ PPLR PPLS PPLW STLMT",
    "neighbourhood": "PPLX",
    "country": "PCL PCLD PCLF PCLI PCLIX PCLS TERR",
    "province": "ADM1",
    "district": "ADM2 ADM3 ADM4 ADM5 ADMD PRSH",
    "region": "RGN RGNE RGNH RGNL LTER ZN ZNB AREA DSRT PLN PLAT VAL PEN CAPE DLTA OAS COAST GRGE BTL",
    "continent": "CONT",
    "zone": "ZNF INDS",
    "military_base": "AIRB MILB INSM NVB FT",
    "airport": "AIRP AIRF AIRH AIRS AIRQ AIRT",
    "embassy": "DIP",
    "border_crossing": "PSTB PSTC CSTM BDRY",
    "oil_field": "OILF",
    "gas_field": "GASF",
    "refinery": "OILR",
    "power_plant": "PS PSH",
    "dam": "DAM DAMQ DAMSB",
    "port": "PRT HBR DCK DCKY ANCH WHRF PIER QUAY MAR SHPF",
    "refugee_camp": "CMPRF",
    "nuclear_site": "PSN",
    "prison": "PRN PRNJ PRNQ",
    "island": "ISL ISLS ISLF ISLM ISLT ISLX ATOL",
    "mountain": "MT MTS HLL HLLS PK PKS RDGE RDGB PASS GAP SPUR VLC ESCP CLF MESA BUTE",
    "river": "STM STMS STMI STMIX STMX STMC STMD STMB STMM STMA WAD WADS WADB WADM WADJ WADX CNL CNLI CNLN CNLA DSTY",
    "lake": "LK LKS LKI LKN LKNI LKSI LKC LKX LGN LGNS RSV RSVI RSVT SALT MRSH SWMP",
    "strait": "STRT CHN NRWS CHNM CHNN",
    "sea": "SEA GULF OCN BAY BAYS BGHT SD COVE INLT",
    "road": "RD RDJCT RDA RDB HWY ST CSWY RR RJCT TNLRD TNLRR",
    "site": (
        "CMP CMPQ CMPO CMPL CMPLA DPOF CSTL MFGM MFGN "
        "HSP HSPC HSPD CLN CTRM SCH SCHC SCHM SCHT UNIV UNIVX CLG MSQE CH CVNT MSTY TMPL SHRN CMTY GRVE TMB ARCH ANS "
        "BDG TNL MFG MFGC MFGCU MFGPH MFGSG MFGB MFGLM MFGQ MFGCM GOVL ADMF CTHSE PAL PO PP MKT MALL BLDG BLDO BLDA "
        "MN MNQ MNA MNAU MNC MNCU MNFE MNN MNCR MNP MNQR TWR ASTR COMC STDM SQR MUS LIBR RSTN RSTP BUSTN BUSTP STNB "
        "STNC STNE STNF STNI STNM STNR STNS STNW OILJ OILT OILP GOSP TNKD DEPO WTRW PMPW PMPO NOV RSRT MNMT HSTS RUIN "
        "CTRCM CTRS FCL LTHSE CSNO THTR ZOO AMTH ITTR"
    ),
}
"""The feature codes that are kept, by our type of place."""

OF_CODE = {code: place_type for place_type, codes in CODES.items() for code in codes.split()}
"""Our type of each code that is kept. What is not here is left out: hotels, wells, springs, farms, trees, houses,
estates, rocks, reefs, historical divisions that no longer are, and hundreds more."""

OF_CLASS = {
    "A": "district", "H": "lake", "L": "region", "P": "town", "R": "road", "S": "site", "T": "mountain", "U": "sea",
    "V": "region",
}  # fmt: skip
"""Our type by feature class, for codes that are kept only if all are asked for."""

SEATS = {"PPLC": "country", "PPLG": "country", "PPLA": "province", "PPLA2": "district"}
"""What a populated place of this code is the capital or seat of."""


def types(classes: list[str], codes: list[str], *, keep_all: bool = False) -> list[str | None]:
    """Return our type for each pair of class and code; None where the place is left out."""
    if keep_all:
        return [OF_CODE.get(code) or OF_CLASS.get(kind) for kind, code in zip(classes, codes, strict=True)]
    found = [OF_CODE.get(code) for code in codes]
    if "" in codes:  # a populated place without a code is still one
        return [
            "town" if kind == "P" and not code else place_type
            for kind, code, place_type in zip(classes, codes, found, strict=True)
        ]
    return found
