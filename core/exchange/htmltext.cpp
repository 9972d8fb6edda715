// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/htmltext.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

QString entityFrom(const QString &name)
{
    static const QHash<QString, QString> named{
        {u"amp"_s, u"&"_s},    {u"lt"_s, u"<"_s},     {u"gt"_s, u">"_s},     {u"quot"_s, u"\""_s},
        {u"apos"_s, u"'"_s},   {u"nbsp"_s, u" "_s},   {u"ndash"_s, u"–"_s},  {u"mdash"_s, u"—"_s},
        {u"hellip"_s, u"…"_s}, {u"lsquo"_s, u"‘"_s},  {u"rsquo"_s, u"’"_s},  {u"ldquo"_s, u"“"_s},
        {u"rdquo"_s, u"”"_s},  {u"euro"_s, u"€"_s},   {u"auml"_s, u"ä"_s},   {u"ouml"_s, u"ö"_s},
        {u"uuml"_s, u"ü"_s},   {u"Auml"_s, u"Ä"_s},   {u"Ouml"_s, u"Ö"_s},   {u"Uuml"_s, u"Ü"_s},
        {u"szlig"_s, u"ß"_s},  {u"eacute"_s, u"é"_s}, {u"egrave"_s, u"è"_s}, {u"agrave"_s, u"à"_s},
        {u"ccedil"_s, u"ç"_s}, {u"bull"_s, u"•"_s}};
    if (!name.startsWith(u'#'))
        return named.value(name);
    const bool hex = name.size() > 1 && name.at(1).toLower() == u'x';
    bool ok = false;
    const char32_t code = QStringView{name}.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
    const bool isCharacter = ok && code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return isCharacter ? QString::fromUcs4(&code, 1) : QString{};
}

/// Turns one tag after the other into the marks of Markdown.
class HtmlReader
{
public:
    explicit HtmlReader(const QString &html) : m_html{html} {}

    QString read()
    {
        static const QRegularExpression token{
            uR"(<!--.*?-->|<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*)?/?)>|&(#?\w{1,10});)"_s,
            QRegularExpression::DotMatchesEverythingOption};
        qsizetype end = 0;
        for (auto matches = token.globalMatch(m_html); matches.hasNext();) {
            const auto match = matches.next();
            addText(m_html.sliced(end, match.capturedStart() - end));
            end = match.capturedEnd();
            if (!match.captured(4).isEmpty())
                addEntity(match.captured(0), match.captured(4));
            else if (!match.captured(2).isEmpty())
                addTag(match.captured(2).toLower(), !match.captured(1).isEmpty(), match.captured(3));
        }
        addText(m_html.sliced(end));
        return tidy();
    }

private:
    void addText(const QString &text)
    {
        if (m_skipping.isEmpty())
            m_text += text;
    }

    void addEntity(const QString &whole, const QString &name)
    {
        const QString entity = entityFrom(name);
        addText(entity.isEmpty() ? whole : entity);
    }

    void addTag(const QString &name, bool closing, const QString &attributes)
    {
        if (name == "script"_L1 || name == "style"_L1 || name == "head"_L1)
            m_skipping = closing ? QString{} : name;
        else if (!addInline(name, closing) && !addBlock(name, closing) && name == "a"_L1)
            addLink(closing, attributes);
    }

    bool addInline(const QString &name, bool closing)
    {
        static const QHash<QString, QString> marks{
            {u"b"_s, u"**"_s}, {u"strong"_s, u"**"_s}, {u"i"_s, u"*"_s},       {u"em"_s, u"*"_s},
            {u"s"_s, u"~~"_s}, {u"del"_s, u"~~"_s},    {u"strike"_s, u"~~"_s}, {u"code"_s, u"`"_s}};
        const QString mark = marks.value(name);
        if (mark.isEmpty())
            return false;
        if (closing && m_text.endsWith(mark)) // nothing was marked
            m_text.chop(mark.size());
        else
            addText(mark);
        return true;
    }

    bool addBlock(const QString &name, bool closing)
    {
        static const QRegularExpression heading{u"^h[1-6]$"_s};
        if (name == "br"_L1)
            addText(u"\n"_s);
        else if (name == "li"_L1)
            startItem(closing);
        else if (name == "ul"_L1 || name == "ol"_L1)
            changeList(name, closing);
        else if (heading.match(name).hasMatch())
            startLine(2, closing ? QString{} : QString(name.back().digitValue(), u'#') + u' ');
        else if (name == "blockquote"_L1)
            startLine(2, closing ? QString{} : u"> "_s);
        else if (name == "p"_L1)
            startLine(2, {});
        else if (name == "div"_L1 || name == "tr"_L1)
            startLine(1, {});
        else if (name == "hr"_L1)
            startLine(2, u"---\n\n"_s);
        else
            return false;
        return true;
    }

    /// A list within a list stands two blanks further in; nobody nests deeper than eight.
    void changeList(const QString &name, bool closing)
    {
        if (!closing && m_lists.size() < 8)
            m_lists.append(name == "ol"_L1 ? u"1. "_s : u"- "_s);
        else if (closing && !m_lists.isEmpty())
            m_lists.removeLast();
        startLine(closing && m_lists.isEmpty() ? 2 : 1, {});
    }

    void startItem(bool closing)
    {
        if (closing)
            return;
        const qsizetype depth = std::max<qsizetype>(m_lists.size(), 1) - 1;
        startLine(1, QString(depth * 2, u' ') + (m_lists.isEmpty() ? u"- "_s : m_lists.constLast()));
    }

    void addLink(bool closing, const QString &attributes)
    {
        static const QRegularExpression target{uR"(\bhref\s*=\s*["']([^"']*)["'])"_s,
                                               QRegularExpression::CaseInsensitiveOption};
        if (closing) {
            addText(m_target.isEmpty() ? QString{} : u"]("_s + m_target + u')');
            m_target.clear();
            return;
        }
        m_target = target.match(attributes).captured(1);
        addText(m_target.isEmpty() ? QString{} : u"["_s);
    }

    void startLine(int breaks, const QString &begin)
    {
        if (!m_skipping.isEmpty())
            return;
        int there = 0;
        while (there < m_text.size() && m_text.at(m_text.size() - 1 - there) == u'\n')
            ++there;
        if (there < m_text.size())
            m_text += QString(std::max(0, breaks - there), u'\n');
        m_text += begin;
    }

    QString tidy() const
    {
        static const QRegularExpression blanks{u"[ \\t]+\\n"_s};
        static const QRegularExpression gaps{u"\\n{3,}"_s};
        QString text = m_text;
        return text.replace("\r\n"_L1, "\n"_L1).replace(blanks, u"\n"_s).replace(gaps, u"\n\n"_s).trimmed();
    }

    const QString &m_html;
    QString m_text;
    QString m_skipping; ///< the tag whose content is nothing to read
    QString m_target;
    QStringList m_lists;
};

} // namespace

QString markdownFromHtml(const QString &html) { return HtmlReader{html}.read(); }

QString titleFromHtml(const QString &html)
{
    static const QRegularExpression marks{u"</?(?:b|strong|i|em|s|del|strike|code|u|h[1-6])(?:\\s[^<>]*)?>"_s,
                                          QRegularExpression::CaseInsensitiveOption};
    return markdownFromHtml(QString{html}.remove(marks)).simplified();
}

} // namespace mooring::exchange
