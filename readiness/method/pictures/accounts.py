"""Explanations as rows against evidence as columns."""

from functools import partial

from readiness.figures import explanations as figure
from readiness.messages import _
from readiness.method.pictures.picture import Picture
from readiness.method.registers.fits import fit_matrix
from readiness.model import Assessment


def account_picture(assessment: Assessment) -> Picture | None:
    """Return the matrix of explanations and evidence; None while one of them is missing."""
    matrix = fit_matrix(assessment)
    if not matrix.accounts or not matrix.evidence:
        return None
    values = figure.Matrix(
        explanations=tuple(
            figure.Explanation(
                " ".join(part for part in (account.code, account.title) if part),
                tuple(
                    figure.Rating(fit.value)
                    if (fit := matrix.fit(account.row, column.row)) is not None
                    else None
                    for column in matrix.evidence
                ),
                account.against_words,
            )
            for account in matrix.accounts
        ),
        evidence=tuple(
            figure.Evidence(
                " ".join(part for part in (column.code, column.text) if part),
                diagnostic=not column.tells_nothing,
            )
            for column in matrix.evidence
        ),
    )
    return Picture(
        _("Explanations against the evidence"),
        figure.describe(values),
        values,
        partial(figure.draw, values),
    )
