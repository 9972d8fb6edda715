// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace mooring::exchange {

/// What is said of a part of a paragraph from version 3000 of the file on. Places are counted in characters.
struct LifeographFormat {
    QChar kind; ///< B(old), I(talic), S(truck), U(nderlined), L(ink), T(ag) and others
    qsizetype begin = 0;
    qsizetype end = 0;
    QString target; ///< an address, or the id of the entry that is the tag

    /// From "L8|11|http://a.example".
    static LifeographFormat from(const QString &line);
};

struct LifeographParagraph {
    QString style; ///< the signs before the text, from version 3000 on
    QString text;
    std::vector<LifeographFormat> formats;

    /// From what follows "Ep" in version 3000 and later.
    static LifeographParagraph styled(const QString &line);

    bool isPicture() const;
    QString part(const LifeographFormat &format) const;
};

/// The paragraphs of a file up to version 2000, where signs in the text say what it is.
QStringList fromWikiParagraphs(const std::vector<LifeographParagraph> &paragraphs);

/// Those of version 3000 and later.
QStringList fromStyledParagraphs(const std::vector<LifeographParagraph> &paragraphs);

} // namespace mooring::exchange
