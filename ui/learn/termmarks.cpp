// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/termmarks.h"

#include "core/library/library.h"
#include "ui/learn/article.h"
#include "ui/widgets/tokens.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto scheme = "term:"_L1;

/// The words under which a term is found in a text; none if it is not to be marked.
QStringList formsOf(const library::Term &term)
{
    return term.marked ? QStringList{term.word} + term.also : QStringList{};
}

class Marker
{
public:
    Marker(QTextDocument &document, const library::Library &library, const ArticleLook &look)
        : m_document{document}
        , m_library{library}
        , m_look{look}
        , m_words{wordsOf(library)}
    {
        for (const auto &term : library.glossary()) {
            const auto forms = formsOf(term);
            for (const QString &word : forms)
                m_ids.insert(word.toLower(), term.id);
        }
    }

    void mark()
    {
        for (auto block = m_document.begin(); block.isValid(); block = block.next())
            if (block.blockFormat().headingLevel() == 0) {
                explainLinks(block);
                if (QTextCursor{block}.currentTable() == nullptr)
                    markBlock(block);
            }
    }

private:
    /// The longest first, or “secure” would hide “secure base”.
    static QRegularExpression wordsOf(const library::Library &library)
    {
        QStringList words;
        for (const auto &term : library.glossary())
            words += formsOf(term);
        std::sort(words.begin(), words.end(),
                  [](const QString &a, const QString &b) { return a.size() > b.size(); });
        for (QString &word : words)
            word = QRegularExpression::escape(word);
        return QRegularExpression{u"(?<![\\w‑-])(?:%1)(?![\\w‑-])"_s.arg(words.join(u'|')),
                                  QRegularExpression::CaseInsensitiveOption
                                      | QRegularExpression::UseUnicodePropertiesOption};
    }

    /// Links to terms that the text has by itself.
    void explainLinks(const QTextBlock &block)
    {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const auto fragment = at.fragment();
            const QString href = fragment.charFormat().anchorHref();
            if (href.startsWith(scheme))
                dress(fragment.position(), fragment.length(), href.sliced(scheme.size()));
        }
    }

    void markBlock(const QTextBlock &block)
    {
        for (auto at = m_words.globalMatch(block.text()); at.hasNext();) {
            const auto match = at.next();
            const QString id = m_ids.value(match.captured().toLower());
            const auto position = block.position() + static_cast<int>(match.capturedStart());
            if (!m_seen.contains(id) && isPlain(position, static_cast<int>(match.capturedLength())))
                dress(position, static_cast<int>(match.capturedLength()), id);
        }
    }

    bool isPlain(int position, int length) const
    {
        QTextCursor cursor{&m_document};
        for (int at = position + 1; at <= position + length; ++at) {
            cursor.setPosition(at);
            if (cursor.charFormat().isAnchor())
                return false;
        }
        return true;
    }

    void dress(int position, int length, const QString &id)
    {
        const auto *term = m_library.term(id);
        if (term == nullptr)
            return;
        m_seen.insert(id);
        QTextCursor cursor{&m_document};
        cursor.setPosition(position);
        cursor.setPosition(position + length, QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setAnchor(true);
        format.setAnchorHref(scheme + id);
        format.setToolTip(term->meaning);
        format.setForeground(colour(m_look.palette, Colour::Text));
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(colour(m_look.palette, Colour::TextMuted));
        cursor.mergeCharFormat(format);
    }

    QTextDocument &m_document;
    const library::Library &m_library;
    const ArticleLook &m_look;
    QRegularExpression m_words;
    QHash<QString, QString> m_ids; ///< by the word in lower case
    QSet<QString> m_seen;
};

} // namespace

void markTerms(QTextDocument &document, const library::Library &library, const ArticleLook &look)
{
    if (!library.glossary().empty())
        Marker{document, library, look}.mark();
}

} // namespace mooring::ui
