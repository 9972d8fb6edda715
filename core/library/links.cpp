// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/links.h"

#include <QRegularExpression>

namespace mooring::library {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &pattern()
{
    static const QRegularExpression brackets{
        u"\\[\\[(?!help-lines\\]\\])([^\\[\\]|\\n]+)(?:\\|([^\\[\\]\\n]+))?\\]\\]"_s};
    return brackets;
}

Link linkFrom(const QRegularExpressionMatch &match)
{
    Link link{Link::Kind::Page, match.captured(1).trimmed(), match.captured(2).trimmed(),
              match.capturedStart(), match.capturedLength()};
    for (const auto &[scheme, kind] :
         {std::pair{"pattern:"_L1, Link::Kind::Pattern}, std::pair{"step:"_L1, Link::Kind::Step},
          std::pair{"term:"_L1, Link::Kind::Term}, std::pair{"source:"_L1, Link::Kind::Source}}) {
        if (!link.target.startsWith(scheme))
            continue;
        link.kind = kind;
        link.target.remove(0, scheme.size());
    }
    return link;
}

template <typename Replacement>
QString replaced(const QString &text, Replacement &&replacement)
{
    QString result;
    qsizetype from = 0;
    for (const Link &link : linksIn(text)) {
        result += QStringView{text}.sliced(from, link.position - from);
        result += replacement(link);
        from = link.position + link.length;
    }
    return result + QStringView{text}.sliced(from);
}

} // namespace

QString Link::url() const
{
    switch (kind) {
    case Kind::Page:
        return u"page:"_s + target;
    case Kind::Pattern:
        return u"pattern:"_s + target;
    case Kind::Step:
        return u"step:"_s + target;
    case Kind::Term:
        return u"term:"_s + target;
    case Kind::Source:
        return u"source:"_s + target;
    }
    Q_UNREACHABLE();
}

std::vector<Link> linksIn(const QString &text)
{
    std::vector<Link> links;
    for (auto matches = pattern().globalMatch(text); matches.hasNext();)
        if (Link link = linkFrom(matches.next());
            !link.target.isEmpty()) // [[ ]] and [[pattern:]] lead nowhere
            links.push_back(std::move(link));
    return links;
}

QString withMarkdownLinks(const QString &text, const std::function<QString(const Link &)> &nameOf)
{
    return replaced(text, [&nameOf](const Link &link) -> QString {
        const QString name = nameOf(link);
        const QString words = link.words.isEmpty() ? name : link.words;
        if (name.isEmpty())
            return link.words.isEmpty() ? link.target : link.words;
        return u"[%1](%2)"_s.arg(words, link.url());
    });
}

QString withoutSources(const QString &text)
{
    static const QRegularExpression source{u" ?\\[\\[source:[^\\[\\]\\n]*\\]\\]"_s};
    return QString{text}.remove(source);
}

QString withPlainLinks(const QString &text, const std::function<QString(const Link &)> &nameOf)
{
    return replaced(text, [&nameOf](const Link &link) {
        const QString words = link.words.isEmpty() ? nameOf(link) : link.words;
        return words.isEmpty() ? link.target : words;
    });
}

} // namespace mooring::library
